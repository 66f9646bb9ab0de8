package dev.contacts.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_java_block_compiles_and_runs() {
        List<String> blocks = Readme.javaBlocks();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> DynamicTest.dynamicTest("block " + (i + 1), () -> {
                    Path classes = Files.createDirectory(folder.resolve("block" + i));
                    assertThatCode(() -> new ReadmeBlock(blocks.get(i)).compileAndRun(classes))
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void a_block_that_does_not_compile_is_found() {
        assertThatThrownBy(() -> new ReadmeBlock("contacts.nothingOfThisName();").compileAndRun(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothingOfThisName");
    }

    @Test
    void a_block_that_throws_is_found() {
        assertThatThrownBy(() -> new ReadmeBlock("EmailAddress.parse(\"nobody\");").compileAndRun(folder))
                .isInstanceOf(dev.contacts.identifier.InvalidIdentifierException.class);
    }

    @Test
    void code_stands_before_line_20() {
        List<String> lines = Readme.text().lines().toList();
        assertThat(lines.indexOf("```java")).isBetween(0, 18);
    }

    @Test
    void the_version_is_the_one_of_the_build() throws IOException {
        String pom = Files.readString(Readme.root().resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>") + "</version>".length());
        assertThat(Readme.text()).contains(version);
    }

    @Test
    void every_link_to_a_file_leads_somewhere() {
        Stream<String> targets = java.util.regex.Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(Readme.text())
                .results()
                .map(link -> link.group(1));
        assertThat(targets)
                .isNotEmpty()
                .allMatch(target -> Files.exists(Readme.root().resolve(target)));
    }
}
