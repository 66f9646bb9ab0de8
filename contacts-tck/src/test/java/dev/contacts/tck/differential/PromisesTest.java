package dev.contacts.tck.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Activities;
import dev.contacts.Blacklist;
import dev.contacts.Channels;
import dev.contacts.Consents;
import dev.contacts.Contacts;
import dev.contacts.ExportJobs;
import dev.contacts.Exports;
import dev.contacts.Groups;
import dev.contacts.Imports;
import dev.contacts.Memberships;
import dev.contacts.Messaging;
import dev.contacts.Notes;
import dev.contacts.Privacy;
import dev.contacts.Profiles;
import dev.contacts.SavedSegments;
import dev.contacts.Schemas;
import dev.contacts.Segments;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link Coverage#missing} asks for every promise; here every method of the SPI and of the facades has one. */
class PromisesTest {

    private static final List<Class<?>> FACADES = List.of(
            Contacts.class,
            Groups.class,
            Memberships.class,
            Messaging.class,
            Activities.class,
            Notes.class,
            Consents.class,
            Channels.class,
            Blacklist.class,
            Profiles.class,
            Schemas.class,
            Segments.class,
            SavedSegments.class,
            Imports.class,
            Exports.class,
            ExportJobs.class,
            Privacy.class);

    private static Stream<Class<?>> roles() {
        return Arrays.stream(StoreTransaction.class.getMethods())
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.getPackage() == StoreTransaction.class.getPackage());
    }

    @Test
    void every_method_of_the_spi_has_its_promises() {
        Stream<Class<?>> roles = roles();

        assertThat(Promises.all().keySet())
                .containsAll(methods(Stream.concat(Stream.of(ContactStore.class), roles)))
                .hasSizeGreaterThan(35);
    }

    @Test
    void every_method_of_the_facades_has_its_promises() {
        assertThat(Promises.all().keySet())
                .containsAll(methods(FACADES.stream()))
                .hasSizeGreaterThan(85);
    }

    @Test
    void every_promise_is_that_of_a_method() {
        Stream<Class<?>> roles = roles();
        Stream<Class<?>> all = Stream.of(
                        roles, FACADES.stream(), Stream.<Class<?>>of(ContactStore.class, DeletionPlan.class))
                .flatMap(types -> types);

        assertThat(methods(all)).containsAll(Promises.all().keySet());
        assertThat(Promises.all().values())
                .allSatisfy(outcomes -> assertThat(outcomes).isNotEmpty());
    }

    /** All but those that only lead on, such as {@code contacts.groups()}: without them no other is reached. */
    private static Set<String> methods(Stream<Class<?>> types) {
        return types.flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !FACADES.contains(method.getReturnType())
                        && !method.getReturnType().getSimpleName().equals("ContactsBuilder"))
                .map(PromisesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }
}
