package app.doable.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a posted form; a field sent twice has its first value, unless all are asked for. */
public final class FormBody {
    private final Map<String, List<String>> fields;

    private FormBody(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Read once per request; later calls give the same form. */
    public static FormBody of(Context context) {
        FormBody read = context.attribute(FormBody.class.getName());
        if (read == null) {
            read = new FormBody(parse(Body.read(context)));
            context.attribute(FormBody.class.getName(), read);
        }
        return read;
    }

    /** Empty text when the field was not sent; line ends are {@code \n}. */
    public String text(String field) {
        return texts(field).stream().findFirst().orElse("").replace("\r\n", "\n");
    }

    /** All that were sent under that name. */
    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    private static Map<String, List<String>> parse(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** Strictly: what is no UTF-8 would be kept as other characters than were sent. */
    private static String decode(String text) {
        try {
            String raw = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            byte[] bytes = URLDecoder.decode(raw, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure.Unreadable(400, "failure.utf8");
        } catch (IllegalArgumentException e) {
            throw new Failure.Unreadable(400, "failure.body");
        }
    }
}
