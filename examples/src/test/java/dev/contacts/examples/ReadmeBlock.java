package dev.contacts.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A block of Java from the README, which can be compiled and run. */
record ReadmeBlock(String code) {

    private static final String BEFORE = """
            import dev.contacts.*;
            import dev.contacts.activity.*;
            import dev.contacts.channel.*;
            import dev.contacts.consent.*;
            import dev.contacts.contact.*;
            import dev.contacts.error.*;
            import dev.contacts.examples.filestore.*;
            import dev.contacts.group.*;
            import dev.contacts.identifier.*;
            import dev.contacts.inmemory.*;
            import dev.contacts.jdbc.*;
            import dev.contacts.messaging.*;
            import dev.contacts.privacy.*;
            import dev.contacts.profile.*;
            import dev.contacts.schema.*;
            import dev.contacts.segment.*;
            import dev.contacts.tck.*;
            import dev.contacts.transfer.*;
            import dev.contacts.workspace.*;
            import java.sql.*;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.*;
            import java.util.function.*;
            import javax.sql.*;
            import org.springframework.jdbc.core.*;
            import org.springframework.jdbc.datasource.*;
            import org.springframework.jdbc.support.*;
            import org.springframework.transaction.support.*;

            public final class Block extends dev.contacts.examples.ReadmeWorld {
                public Block() throws Exception {}

                @Override
                public void run() throws Exception {
            """;

    private static final String AFTER = "\n    }\n}\n";

    /** Compiles the block into a folder and runs it; whatever goes wrong is thrown. */
    void compileAndRun(Path folder) throws Exception {
        compile(folder);
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            ReadmeWorld block = (ReadmeWorld)
                    loader.loadClass("Block").getDeclaredConstructor().newInstance();
            block.run();
        }
    }

    private void compile(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(messages, files, null, options, null, List.of(source()))
                    .call()) {
                throw new AssertionError("A block of the README does not compile:\n" + messages + "\n" + code);
            }
        }
    }

    private JavaFileObject source() {
        return new SimpleJavaFileObject(URI.create("string:///Block.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return BEFORE + code + AFTER;
            }
        };
    }
}
