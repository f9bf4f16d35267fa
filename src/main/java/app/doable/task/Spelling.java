package app.doable.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How labels are spelled, by their keys. */
record Spelling(Map<String, String> byKey) {
    static Spelling of(Collection<String> names) {
        return new Spelling(names.stream()
                .collect(Collectors.toMap(name -> LabelName.of(name).key(), name -> name, (one, _) -> one)));
    }

    /** As it is spelled already, or else as it was typed. */
    String of(LabelName name) {
        return byKey.getOrDefault(name.key(), name.text());
    }

    boolean has(LabelName name) {
        return byKey.containsKey(name.key());
    }

    /** Whether there is such a label in other letters. */
    boolean hasOther(LabelName name) {
        return !of(name).equals(name.text());
    }

    List<String> ofAll(List<String> names) {
        return names.stream().map(name -> of(LabelName.of(name))).toList();
    }
}
