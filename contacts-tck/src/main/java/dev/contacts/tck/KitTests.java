package dev.contacts.tck;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests a contract is made of, found by reflection so that none can be forgotten. */
final class KitTests {

    private KitTests() {}

    static List<KitTest> of(Class<? extends StoreContract> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(KitTest::of)
                .sorted(Comparator.comparing(KitTest::title))
                .toList();
    }

    /** The tests of the kit that a class has replaced by its own, itself or by an interface of its own. */
    static List<String> overridden(Class<?> testClass) {
        Map<String, Class<?>> owners = Arrays.stream(ContactStoreTck.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .collect(Collectors.toMap(Method::getName, Method::getDeclaringClass));
        return Arrays.stream(testClass.getMethods())
                .filter(method -> !method.getDeclaringClass()
                        .equals(owners.getOrDefault(method.getName(), method.getDeclaringClass())))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    /** One test of the kit. */
    record KitTest(String contract, String method, List<String> requirements) {

        private static KitTest of(Method method) {
            Requirement requirement = method.getAnnotation(Requirement.class);
            return new KitTest(
                    method.getDeclaringClass().getSimpleName(),
                    method.getName(),
                    requirement == null ? List.of() : List.of(requirement.value()));
        }

        String title() {
            return contract + "." + method;
        }
    }
}
