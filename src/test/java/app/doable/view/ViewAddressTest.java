package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.task.Sort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ViewAddressTest {
    private static final List<Actor.SeenList> LISTS =
            List.of(new Actor.SeenList(3, 1, "", "", true, false), new Actor.SeenList(4, 1, "Home", "", false, false));

    private static Actor whoChose(Map<String, String> sorts) {
        return new Actor(1, "anna", "anna", false, 1, "", Preferences.UNCHOSEN, LISTS, sorts);
    }

    private static Sort order(String address, Map<String, String> sorts) {
        return ViewAddress.parse(address).order(whoChose(sorts));
    }

    @Test
    void whatTheAddressSaysWinsOverWhatWasChosenForTheView() {
        Map<String, String> sorts = Map.of("list 3", "text", "list 4", "due", "label 3", "priority", "today", "text");
        assertThat(order("/", sorts)).isEqualTo(Sort.TEXT);
        assertThat(order("/lists/4", sorts)).isEqualTo(Sort.DUE);
        assertThat(order("/labels/3", sorts)).isEqualTo(Sort.PRIORITY);
        assertThat(order("/today", sorts)).isEqualTo(Sort.TEXT);
        assertThat(order("/upcoming", sorts)).isEqualTo(Sort.OWN);
        assertThat(order("/?sort=own", sorts)).isEqualTo(Sort.OWN);
        assertThat(order("/?sort=priority", sorts)).isEqualTo(Sort.PRIORITY);
        assertThat(order("/?sort=sideways", sorts)).isEqualTo(Sort.TEXT);
        assertThat(order("/lists/4", Map.of())).isEqualTo(Sort.OWN);
    }

    @Test
    void aPlaceInTheOrderOfAListIsShownInThatOrder() {
        assertThat(ViewAddress.ofList(whoChose(Map.of()), 4, "c").text()).isEqualTo("/lists/4?open=c");
        assertThat(ViewAddress.ofList(whoChose(Map.of("list 4", "due")), 4, "c").text())
                .isEqualTo("/lists/4?sort=own&open=c");
    }
}
