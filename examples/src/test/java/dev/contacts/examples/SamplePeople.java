package dev.contacts.examples;

import dev.contacts.examples.SampleCountry.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes the sample file of the main job, always the same: 1,000 rows about people who do not exist. After a change here run
 * {@link #main} with the path of {@code people.csv}; {@link SamplePeopleTest} compares the two.
 */
final class SamplePeople {

    static final String HEADER =
            "Email Address,First Name,Last Name,Mobile Phone,City,Country,Language,Tier,Score,Joined";

    private static final int PEOPLE = 979;
    private static final List<String> DOMAINS =
            List.of("example.com", "example.com", "Example.ORG", "example.net", "mail.example", "bücher.example");
    private static final List<String> TIERS = List.of("bronze", "bronze", "bronze", "silver", "silver", "gold");

    /** Rows with the number of an earlier row that they speak of again: three that say nothing new, four that do. */
    private static final List<Integer> SAID_AGAIN = List.of(11, 202, 303);

    private static final List<Integer> PROMOTED = List.of(21, 222, 323, 424);

    private final Random random = new Random(20_260_101);
    private final Set<String> taken = new HashSet<>();

    /** One row. */
    private record Person(
            String email,
            String first,
            String last,
            String mobile,
            String city,
            String country,
            String language,
            String tier,
            String score,
            String joined) {

        private String row() {
            return String.join(",", email, first, last, mobile, city, country, language, tier, score, joined);
        }

        private Person withTier(String other) {
            return new Person(email, first, last, mobile, city, country, language, other, score, joined);
        }
    }

    /** Rewrites the file whose path is given. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), csv());
    }

    /** The whole file, lines ended by LF. */
    static String csv() {
        return new SamplePeople().file();
    }

    private String file() {
        List<SampleCountry> countries = SampleCountry.all();
        List<Person> people = new ArrayList<>();
        while (people.size() < PEOPLE) {
            people.add(person(countries.get(random.nextInt(countries.size()))));
        }
        List<String> rows = new ArrayList<>(people.stream().map(Person::row).toList());
        SAID_AGAIN.forEach(row -> rows.add(people.get(row).row()));
        PROMOTED.forEach(row -> rows.add(people.get(row).withTier("platinum").row()));
        List<String> bad = badRows(people);
        for (int i = 0; i < bad.size(); i++) {
            rows.add(700 + 20 * i, bad.get(i)); // after the people they collide with
        }
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private Person person(SampleCountry country) {
        Name first = pick(country.firstNames());
        Name last = pick(country.lastNames());
        String mobile = random.nextInt(10) < 7 ? unique(country.mobile(random)) : "";
        String email = mobile.isEmpty() || random.nextInt(20) > 0 ? email(first, last) : "";
        return new Person(
                email,
                first.written(),
                last.written(),
                mobile,
                pick(country.cities()),
                country.name(),
                random.nextInt(4) > 0 ? country.language() : "",
                pick(TIERS),
                String.valueOf(random.nextInt(1_001)),
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)).toString());
    }

    private String email(Name first, Name last) {
        String local = first.latin() + pick(List.of(".", "_", "-", "")) + last.latin();
        String written = random.nextInt(3) > 0 ? local.toLowerCase(Locale.ROOT) : local;
        String domain = pick(DOMAINS);
        String address = written + "@" + domain;
        for (int next = 2; !taken.add(address.toLowerCase(Locale.ROOT)); next++) {
            address = written + next + "@" + domain;
        }
        return address;
    }

    private String unique(String number) {
        return taken.add(number) ? number : "";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What goes wrong in real files, each once. */
    private static List<String> badRows(List<Person> people) {
        Person a = withBoth(people, 100);
        Person b = withBoth(people, 400);
        return List.of(
                "anna.schmidt(at)example.com,Anna,Schmidt,,Köln,Germany,de-DE,gold,10,2024-02-01",
                "begoña@@example.com,Begoña,Núñez,,Málaga,Spain,es-ES,gold,10,2024-02-02",
                "rhys.hughes@example.com,Rhys,Hughes,07700 900123,Leeds,United Kingdom,en-GB,gold,10,2024-02-03",
                "imogen.smith@example.com,Imogen,Smith,+44 12,Leeds,United Kingdom,en-GB,gold,10,2024-02-04",
                a.email() + ",Somebody,Else," + b.mobile() + ",Paris,France,fr-FR,gold,10,2024-02-05",
                a.email() + ",Other,Phone,+33 6 39 98 00 00,Paris,France,fr-FR,gold,10,2024-02-06",
                "short.row@example.com,Short,Row,,Kraków,Poland",
                "comma@example.com,Extra,Comma,,Washington, D.C.,United States,en-US,gold,10,2024-02-07",
                "many@example.com,Γιώργος,Δήμου,,Αθήνα,Greece,el-GR,gold,many,2024-02-08",
                "too.high@example.com,大翔,佐藤,,大阪,Japan,ja-JP,gold,1200,2024-02-09",
                "diamond@example.com,João,Simões,,Belém,Brazil,pt-BR,diamond,10,2024-02-10",
                "underscore@example.com,Uğur,Çelik,,İzmir,Türkiye,tr_TR,gold,10,2024-02-11",
                "last.of.february@example.com,Иван,Жеков,,Варна,Bulgaria,bg-BG,gold,10,2024-02-30",
                ",Niemand,Ohne Adresse,,Görlitz,Germany,de-DE,gold,10,2024-02-12");
    }

    private static Person withBoth(List<Person> people, int from) {
        return people.subList(from, people.size()).stream()
                .filter(person -> !person.email().isEmpty() && !person.mobile().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
