package app.doable.browser;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a household says and reads in its week, in its own language.
 *
 * @param inTwoDays a date as it is typed on a Monday for the Wednesday
 * @param everySecondWeek a rule for Mondays and Thursdays
 */
record WeekWords(
        BrowserTest.Setting setting,
        String home,
        String garden,
        List<String> tasks,
        String inTwoDays,
        String thisDay,
        String nextDayAtFive,
        String afterAWeek,
        String cat,
        Rule everySecondWeek,
        Rule monthsEnd,
        Rule afterwards) {
    /** How something repeats, as it is typed and as it is read again. */
    record Rule(String typed, String read) {}

    static final WeekWords ENGLISH = new WeekWords(
            BrowserTest.Setting.DESK,
            "Home",
            "Garden",
            List.of(
                    "Pay the rent",
                    "Send the lease back",
                    "Call the dentist",
                    "Buy bread and milk",
                    "Fix the tap",
                    "Pack for Hamburg",
                    "Book the train",
                    "Return the books",
                    "Take the bins out",
                    "Clean the filter",
                    "Write to Aunt May",
                    "Find the passport",
                    "Water the seedlings",
                    "Sow rye",
                    "Rake leaves",
                    "Plant tulip bulbs",
                    "Sharpen the spade",
                    "Order seeds",
                    "Cover the roses",
                    "Empty the rain barrel"),
            "wed",
            "today",
            "tomorrow 5pm",
            "+1w",
            "Call the vet",
            new Rule("every 2 weeks on Mon, Thu", "every 2 weeks on Monday and Thursday"),
            new Rule("last day of each month", "every month on the last day"),
            new Rule("3 days after it is done", "3 days after it is done"));
    static final WeekWords GERMAN = new WeekWords(
            BrowserTest.Setting.DESK.inGerman(),
            "Zuhause",
            "Garten",
            List.of(
                    "Miete zahlen",
                    "Mietvertrag schicken",
                    "Zahnarzt anrufen",
                    "Brot und Milch kaufen",
                    "Hahn reparieren",
                    "Für Hamburg packen",
                    "Zug buchen",
                    "Bücher zurückgeben",
                    "Tonnen rausstellen",
                    "Filter reinigen",
                    "Tante May schreiben",
                    "Pass suchen",
                    "Setzlinge gießen",
                    "Roggen säen",
                    "Laub harken",
                    "Tulpen pflanzen",
                    "Spaten schärfen",
                    "Samen bestellen",
                    "Rosen abdecken",
                    "Regentonne leeren"),
            "mi",
            "heute",
            "morgen 17 uhr",
            "+1w",
            "Tierarzt anrufen",
            new Rule("alle 2 wochen am mo, do", "alle 2 Wochen am Montag und Donnerstag"),
            new Rule("am letzten Tag jedes Monats", "jeden Monat am letzten Tag"),
            new Rule("3 Tage nachdem es erledigt ist", "3 Tage, nachdem es erledigt ist"));

    Locale locale() {
        return Locale.forLanguageTag(setting.locale());
    }

    /** A text of the page's. */
    String t(String key, Object... arguments) {
        String text = ResourceBundle.getBundle("app.doable.page.messages", Locale.of(locale().getLanguage()))
                .getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    String rent() {
        return tasks.get(0);
    }

    String lease() {
        return tasks.get(1);
    }

    String dentist() {
        return tasks.get(2);
    }

    String bread() {
        return tasks.get(3);
    }

    String bins() {
        return tasks.get(8);
    }

    String filter() {
        return tasks.get(9);
    }

    String seedlings() {
        return tasks.get(12);
    }

    String rye() {
        return tasks.get(13);
    }

    String roses() {
        return tasks.get(18);
    }

    @Override
    public String toString() {
        return setting.locale();
    }
}
