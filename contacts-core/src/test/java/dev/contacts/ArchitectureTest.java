package dev.contacts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house: a room may use only the rooms above it. */
class ArchitectureTest {

    /** From the top of the house to its bottom; {@code internal} serves the facades, which come last. */
    private static final List<String> ROOMS = List.of(
            "error",
            "workspace",
            "identifier",
            "schema",
            "channel",
            "contact",
            "group",
            "activity",
            "consent",
            "segment",
            "messaging",
            "transfer",
            "privacy",
            "profile",
            "spi");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.contacts");

    @Test
    void a_room_uses_only_the_rooms_above_it() {
        for (int room = 0; room < ROOMS.size(); room++) {
            for (String below : ROOMS.subList(room + 1, ROOMS.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.contacts." + ROOMS.get(room) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.contacts." + below + "..")
                        .check(CLASSES);
            }
        }
    }

    @Test
    void every_exported_room_is_in_the_list() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("dev.contacts") && !name.startsWith("dev.contacts.internal"))
                        .map(name -> name.substring("dev.contacts.".length()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @Test
    void exported_rooms_use_neither_the_internal_ones_nor_the_facades() {
        for (String room : ROOMS) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.contacts." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.contacts", "dev.contacts.internal..")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAPackage("dev.contacts.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.contacts")
                .check(CLASSES);
    }

    @Test
    void no_room_is_a_drawer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.contacts.internal..")
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void nothing_has_static_state_threads_or_a_log() {
        classes()
                .should()
                .onlyHaveDependentClassesThat()
                .areNotAssignableTo(Thread.class)
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }
}
