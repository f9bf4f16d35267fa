package app.doable.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Database#arrayOf} of texts answers. */
public final class TextArray {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private TextArray() {}

    public static List<String> texts(@Nullable String array) {
        try {
            return array == null || array.equals("[]") ? List.of() : JSON.readValue(array, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database makes JSON", e);
        }
    }
}
