package dev.contacts.tck.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromisesTest {

    @Test
    void every_method_of_the_spi_is_called_by_some_step() {
        assertThat(Promises.all().keySet()).containsAll(methods(spi()));
    }

    @Test
    void every_promise_is_one_of_a_method_that_exists() {
        Set<String> methods = methods(spi());
        assertThat(Promises.all().keySet())
                .allSatisfy(operation -> assertThat(methods).contains(operation));
        assertThat(Promises.all().values())
                .allSatisfy(outcomes -> assertThat(outcomes).isNotEmpty());
    }

    /** The roles, and what hands them out. */
    private static List<Class<?>> spi() {
        return Stream.concat(
                        Stream.of(ContactStore.class),
                        Arrays.stream(StoreTransaction.class.getMethods()).map(Method::getReturnType))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static Set<String> methods(List<Class<?>> types) {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
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
