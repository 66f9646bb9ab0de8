package dev.contacts.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compiles bad code with the compiler arguments of the parent pom: a gate that lets it pass checks nothing. */
final class BuildGatesTest {

    @TempDir
    private Path classes;

    @Test
    void clean_code_passes() throws Exception {
        assertThat(compile("String same(String text) { return text; }")).isEmpty();
    }

    @Test
    void a_null_where_none_is_declared_is_refused_by_NullAway() throws Exception {
        assertThat(compile("String nothing() { return null; }"))
                .singleElement(STRING)
                .startsWith("ERROR [NullAway]");
    }

    @Test
    void a_bug_is_refused_by_ErrorProne() throws Exception {
        assertThat(compile("boolean same(Object a) { return a.equals(a); }"))
                .singleElement(STRING)
                .startsWith("ERROR [SelfEquals]");
    }

    @Test
    void a_warning_of_ErrorProne_is_an_error() throws Exception {
        assertThat(compile("int twice(int a) { int b = 1; return a * 2; }"))
                .satisfiesExactly(
                        warning -> assertThat(warning).startsWith("WARNING [UnusedVariable]"), this::refusesWarnings);
    }

    @Test
    void a_lint_warning_of_the_compiler_is_an_error() throws Exception {
        assertThat(compile("int size(java.util.List list) { return list.size(); }"))
                .satisfiesExactly(
                        warning -> assertThat(warning).startsWith("WARNING found raw type"), this::refusesWarnings);
    }

    private void refusesWarnings(String error) {
        assertThat(error).startsWith("ERROR").contains("-Werror");
    }

    private List<String> compile(String member) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = argumentsOfTheParentPom();
        String path = System.getProperty("java.class.path");
        options.addAll(List.of("-classpath", path, "-processorpath", path, "-d", classes.toString()));
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            compiler.getTask(null, files, found, options, null, List.of(new Source(member)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<String> argumentsOfTheParentPom() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../pom.xml").toFile());
        List<String> arguments = texts(pom.getDocumentElement(), "compilerArgs", "arg");
        if (texts(pom.getDocumentElement(), "properties", "maven.compiler.failOnWarning")
                .contains("true")) {
            arguments.add("-Werror");
        }
        return arguments;
    }

    private static List<String> texts(Element root, String parent, String child) {
        List<String> texts = new ArrayList<>();
        NodeList parents = root.getElementsByTagName(parent);
        for (int i = 0; i < parents.getLength(); i++) {
            NodeList children = ((Element) parents.item(i)).getElementsByTagName(child);
            for (int j = 0; j < children.getLength(); j++) {
                texts.add(children.item(j).getTextContent());
            }
        }
        return texts;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        private Source(String member) {
            super(URI.create("string:///subject/Subject.java"), Kind.SOURCE);
            code =
                    "package subject; @org.jspecify.annotations.NullMarked final class Subject { private Subject() {} static "
                            + member + " }";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
