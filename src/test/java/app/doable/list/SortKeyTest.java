package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {
    @ParameterizedTest(name = "between \"{0}\" and \"{1}\": {2}")
    @CsvSource({
        "'', '', a0",
        "a0, '', a1",
        "az, '', b00",
        "bzz, '', c000",
        "a5i, '', a6",
        "'', a0, Zz",
        "'', Z0, Yzz",
        "'', b00, az",
        "'', b10, b0z",
        "'', a0i, a0",
        "Zz, '', a0",
        "Yzz, '', Z0",
        "Zz, a0, Zzi",
        "a1, a2, a1i",
        "a1, a3, a2",
        "az, b10, b00",
        "a1i, a2, a1r",
        "a1z, a2, a1zi",
        "a1, a1i, a19",
        "a1, a11, a10i",
        "a1, a101, a100i",
        "a1, a12, a11",
        "a1i, a1j, a1ii",
        "a1i, a1j1, a1j",
        "a1ii, a1j, a1ir",
        "a1iz, a1j, a1izi",
        "a1i, a1i5, a1i2",
        "az, b00, azi"
    })
    void aKeyIsFoundInTheMiddle(String before, String after, String key) {
        assertThat(SortKey.between(before, after)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"a1, a1", "a2, a1", "a1i, a1", "b10, az"})
    void thereIsNoPlaceBetweenWhatIsNotInOrder(String before, String after) {
        assertThatThrownBy(() -> SortKey.between(before, after)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void insertingAnywhereAlwaysKeepsTheOrder() {
        Random random = new Random(7);
        List<String> keys = new ArrayList<>();
        for (long revision = 1; revision <= 100; revision++) {
            keys.add(SortKey.last(revision));
        }
        for (int i = 0; i < 20_000; i++) {
            int at = random.nextInt(keys.size() + 1);
            String before = at == 0 ? "" : keys.get(at - 1);
            String after = at == keys.size() ? "" : keys.get(at);
            keys.add(at, SortKey.between(before, after));
        }
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key).hasSizeLessThan(40));
    }

    @Test
    void prependingAndAppendingAHundredThousandTimesKeepsKeysShort() {
        String first = SortKey.between("", "");
        String last = first;
        for (int i = 0; i < 100_000; i++) {
            String earlier = SortKey.between("", first);
            String later = SortKey.between(last, "");
            assertThat(earlier).isLessThan(first).hasSizeLessThan(6);
            assertThat(later).isGreaterThan(last).hasSizeLessThan(6);
            first = earlier;
            last = later;
        }
    }

    @Test
    void insertingAtOneSpotGrowsByACharacterInFiveInsertions() {
        String forwards = "a1";
        String backwards = "a2";
        for (int i = 0; i < 1000; i++) {
            forwards = SortKey.between(forwards, "a2");
            backwards = SortKey.between("a1", backwards);
        }
        assertThat(forwards).hasSizeLessThan(SortKey.LONGEST);
        assertThat(backwards).hasSizeLessThan(SortKey.LONGEST);
    }

    @Test
    void whatARevisionAddsComesAfterAllThatWasThereBefore() {
        List<String> added =
                LongStream.rangeClosed(1, 5000).mapToObj(SortKey::last).toList();
        assertThat(added).isSorted().doesNotHaveDuplicates();
        assertThat(LongStream.range(1, 5000))
                .allSatisfy(revision -> assertThat(SortKey.between(SortKey.last(revision), ""))
                        .isLessThanOrEqualTo(SortKey.last(revision + 1)));
    }

    @Test
    void aNewSpacingIsShortInOrderAndBeforeWhatIsAddedNext() {
        assertThat(SortKey.anew(0)).isEmpty();
        List<String> keys = SortKey.anew(50_000);

        assertThat(keys).hasSize(50_000).isSorted().doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key).hasSizeLessThan(6));
        assertThat(SortKey.between(keys.getLast(), "")).isLessThanOrEqualTo(SortKey.last(1));
    }
}
