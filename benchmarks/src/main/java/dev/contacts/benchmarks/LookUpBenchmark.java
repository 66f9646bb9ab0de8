package dev.contacts.benchmarks;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Finding a contact by an address as a user types it, in the in-memory store, beside the same contacts in a
 * {@link ConcurrentHashMap}. Judge by the ratio of one run; the goal is 0.3 of the map's throughput.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LookUpBenchmark {

    /** How many contacts there are. */
    @Param({"1000", "100000"})
    public int size;

    private final ConcurrentMap<EmailAddress, Contact> map = new ConcurrentHashMap<>();
    private final InMemoryContactStore store = new InMemoryContactStore();
    private final Contacts contacts = Contacts.over(store);
    private EmailAddress[] asked = new EmailAddress[0];
    private int next;

    /** Creates the contacts and the addresses to ask for. */
    @Setup
    public void fill() {
        asked = new EmailAddress[size];
        for (int i = 0; i < size; i++) {
            String address = "Person" + i + "@Example.com";
            Contact contact = contacts.create(NewContact.of(EmailAddress.parse(address))
                    .firstName("First" + i)
                    .set("tier", "gold"));
            map.put(EmailAddress.parse(address), contact);
            asked[(int) (i * 2_654_435_761L % size)] = EmailAddress.parse("person" + i + "@example.com");
        }
        for (int i = 0; i < size; i++) {
            if (asked[i] == null) {
                asked[i] = EmailAddress.parse("person" + i + "@example.com");
            }
        }
    }

    /** The store's own way, one transaction per look-up. */
    @Benchmark
    public List<Contact> store() {
        EmailAddress address = next();
        return store.inTransaction(Workspace.DEFAULT, tx -> tx.contacts().findByIdentifier(List.of(address)));
    }

    /** The whole way through the facade. */
    @Benchmark
    public Optional<Contact> facade() {
        return contacts.find(next());
    }

    /** The yardstick. */
    @Benchmark
    public Optional<Contact> map() {
        return Optional.ofNullable(map.get(next()));
    }

    private EmailAddress next() {
        next = next + 1 == size ? 0 : next + 1;
        return asked[next];
    }

    /**
     * Runs this benchmark.
     *
     * @param arguments none
     * @throws RunnerException if it cannot be run
     */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(LookUpBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
