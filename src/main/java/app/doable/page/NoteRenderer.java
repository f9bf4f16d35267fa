package app.doable.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What notes show in their own way. Headings stay out of the page's outline; links leave for elsewhere or are text;
 * images are links, since a page loads nothing from elsewhere; the boxes of a list of tasks are signs.
 */
final class NoteRenderer implements NodeRenderer {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?:https?://[^/\\\\]|mailto:.|tel:.)", Pattern.CASE_INSENSITIVE);

    /**
     * Characters of all destinations. They are longer than the notes only where one definition of a link has very many
     * references.
     */
    private static final int LONGEST_DESTINATIONS = 250_000;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private boolean inLink;
    private int destinations;

    NoteRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Link.class, Image.class, Text.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> reference(link, link.getDestination(), link.getTitle());
            case Image image -> reference(image, image.getDestination(), image.getTitle());
            case Text text -> html.text(isTaskMark(text) ? withBox(text.getLiteral()) : text.getLiteral());
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private void heading(Heading heading) {
        html.line();
        html.tag("p", Map.of("class", "heading"));
        children(heading);
        html.tag("/p");
        html.line();
    }

    private void reference(Node node, String destination, @Nullable String title) {
        destinations += destination.length();
        if (inLink || destinations > LONGEST_DESTINATIONS) {
            label(node, "");
        } else if (isAbsolute(destination)) {
            html.tag("a", attributes(destination, title));
            inLink = true;
            label(node, destination);
            inLink = false;
            html.tag("/a");
        } else {
            label(node, "");
            html.text(PlainText.of(node).equals(destination) ? "" : " (" + destination + ")");
        }
    }

    /** No script, nothing of this site, no name that browsers could read as another. */
    private static boolean isAbsolute(String destination) {
        return ABSOLUTE.matcher(destination).lookingAt() && destination.chars().noneMatch(Character::isISOControl);
    }

    private Map<String, String> attributes(String destination, @Nullable String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(destination));
        if (title != null) {
            attributes.put("title", title);
        }
        attributes.put("rel", "noopener noreferrer nofollow ugc");
        attributes.put("target", "_blank");
        return attributes;
    }

    private void label(Node node, String otherwise) {
        String label = PlainText.of(node);
        if (app.doable.http.Text.isBlank(label)) {
            html.text(otherwise);
        } else if (node instanceof Image) {
            html.text(label);
        } else {
            children(node);
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static boolean isTaskMark(Text text) {
        String literal = text.getLiteral();
        return literal.length() > 3
                && (literal.startsWith("[ ] ") || literal.regionMatches(true, 0, "[x] ", 0, 4))
                && text.getPrevious() == null
                && text.getParent() instanceof Paragraph paragraph
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof ListItem;
    }

    private static String withBox(String literal) {
        return (literal.charAt(1) == ' ' ? "\u2610" : "\u2611") + literal.substring(3);
    }
}
