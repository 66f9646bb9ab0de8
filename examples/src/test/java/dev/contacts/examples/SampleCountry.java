package dev.contacts.examples;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Names and phone numbers of one country in the sample.
 *
 * <p>No number can ring at somebody's: each comes from a range that its country keeps free for films and examples. A country
 * without such a range has none.
 *
 * @param name the country
 * @param language its language tag
 * @param mobile a number with {@code #} for each digit to choose; empty if the country has no range for fiction
 * @param cities some cities
 * @param firstNames some first names
 * @param lastNames some last names
 */
record SampleCountry(
        String name, String language, String mobile, List<String> cities, List<Name> firstNames, List<Name> lastNames) {

    /** One line each: country, language, mobile numbers, cities, first names, last names; {@code written/latin}. */
    private static final String TABLE = """
            Germany|de-DE|+49 176 040690##|Köln,München,Görlitz|Anna,Jürgen,Zoë,Bjørn,Käthe,Matthias|Schmidt,Müller,Groß/gross,Vögele,Weiß/weiss
            France|fr-FR|+33 6 39 98 ## ##|Orléans,Besançon,Paris|Chloé,Gaël,Françoise,Noël,Inès,Anaïs|Lefèvre,Garçon,Dupont,Brûlé,d'Aubigné/daubigne
            United Kingdom|en-GB|+44 7700 900###|London,Leeds,St. John's Town|Siân,Oliver,Imogen,Rhys,Zadie,Niamh|O'Neill/oneill,Smith,Llewellyn,Hughes,Okafor
            United States|en-US|+1 2#2-555-01##|"Washington, D.C.",Austin,Seattle|Grace,Tyrone,Mateo,Aaliyah,Ethan,Mei|Johnson,Nguyễn/nguyen,Washington,Peña,Kowalski
            Sweden|sv-SE|+46 70 17406##|Malmö,Umeå,Örebro|Åsa,Göran,Linnéa,Björn,Saga,Håkan|Ångström,Lindqvist,Sjöberg,Öberg,Norén
            Ireland|ga-IE|+353 20 91# ####|Dún Laoghaire,Galway,Cork|Caoimhe,Seán,Aoife,Róisín,Pádraig,Máire|Ó Súilleabháin/osullivan,Byrne,Ní Dhomhnaill/nidhomhnaill,Walsh
            Spain|es-ES||Málaga,A Coruña,Logroño|José,Begoña,Íñigo,Lucía,Sofía,Andrés|García,Núñez,Muñoz,Fernández,Ibáñez
            Poland|pl-PL||Łódź,Kraków,Gdańsk|Łukasz,Małgorzata,Zofia,Paweł,Agnieszka|Wójcik,Żak,Dąbrowska,Kamiński,Gołąb
            Brazil|pt-BR||São Paulo,Goiânia,Belém|João,Conceição,Thaís,Otávio,Luíza|Gonçalves,da Conceição/daconceicao,Araújo,Simões
            Türkiye|tr-TR||İstanbul,İzmir,Diyarbakır|Işıl/isil,İbrahim/ibrahim,Çağla,Gül,Uğur|Yılmaz/yilmaz,Şahin,Öztürk,Çelik
            Greece|el-GR||Αθήνα,Θεσσαλονίκη,Πάτρα|Γιώργος/giorgos,Ελένη/eleni,Νίκος/nikos,Σοφία/sofia|Παπαδόπουλος/papadopoulos,Νικολάου/nikolaou,Δήμου/dimou
            Bulgaria|bg-BG||София,Пловдив,Варна|Иван/ivan,Мария/maria,Цветана/tsvetana,Щерьо/shteryo|Иванов/ivanov,Петрова/petrova,Жеков/zhekov
            Japan|ja-JP||東京,大阪,札幌|美咲/misaki,大翔/hiroto,陽菜/hina,さくら/sakura|佐藤/sato,髙橋/takahashi,渡邊/watanabe
            Egypt|ar-EG||القاهرة,الإسكندرية|محمد/mohamed,فاطمة/fatma,ياسمين/yasmin|حسن/hassan,عبد الله/abdallah,منصور/mansour
            India|hi-IN||दिल्ली,मुंबई,पुणे|अर्जुन/arjun,प्रिया/priya,दीपिका/deepika|शर्मा/sharma,पटेल/patel,सिंह/singh
            Korea|ko-KR||서울,부산|민준/minjun,서연/seoyeon,지우/jiwoo|김/kim,박/park,최/choi
            """;

    /**
     * A name as written, and in Latin letters for an email address.
     *
     * @param written as the person writes it
     * @param latin letters a to z only
     */
    record Name(String written, String latin) {

        private static Name of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Name(text, withoutAccents(text))
                    : new Name(text.substring(0, slash), text.substring(slash + 1));
        }

        private static String withoutAccents(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('ø', 'o')
                    .replace('Ł', 'L')
                    .replace('ł', 'l');
        }
    }

    /** All countries. */
    static List<SampleCountry> all() {
        return TABLE.lines().map(SampleCountry::of).toList();
    }

    /** A number nobody has, or the empty text. */
    String mobile(Random random) {
        StringBuilder number = new StringBuilder();
        mobile.chars().forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return number.toString();
    }

    private static SampleCountry of(String line) {
        String[] cells = line.split("\\|", -1);
        return new SampleCountry(cells[0], cells[1], cells[2], cities(cells[3]), names(cells[4]), names(cells[5]));
    }

    private static List<String> cities(String cell) {
        return List.of(cell.split(",(?! D\\.C\\.)"));
    }

    private static List<Name> names(String cell) {
        return Arrays.stream(cell.split(",")).map(Name::of).toList();
    }
}
