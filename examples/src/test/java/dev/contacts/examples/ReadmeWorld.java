package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.inmemory.InMemoryContactStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** What a block of the README may use without making it. A block becomes the method {@link #run} of a subclass. */
public abstract class ReadmeWorld {

    protected final Contacts contacts = Contacts.over(new InMemoryContactStore());
    protected final Contact anna = contacts.create(NewContact.of(EmailAddress.parse("anna.first@example.com")));
    protected final Path path;
    protected final Path directory = Readme.root().resolve("examples/target/filestore");
    protected final Path folder = Files.createDirectories(Readme.root().resolve("examples/target/exports"));
    protected final OutputStream out = new ByteArrayOutputStream();
    protected final Writer writer = new StringWriter();
    protected final DataSource dataSource = dataSource();

    protected ReadmeWorld() throws IOException {
        path = Files.createDirectories(Readme.root().resolve("examples/target")).resolve("readme.csv");
        Files.writeString(path, "email,first_name\nclara@example.com,Clara\n");
    }

    /** Runs the block. */
    public abstract void run() throws Exception;

    private static DataSource dataSource() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1;INIT=create table if not exists orders (id int primary key)");
        return source;
    }
}
