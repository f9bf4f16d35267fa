package app.doable.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A person's notes, written in CommonMark, as HTML that a template prints as it is. HTML in the notes is shown, not
 * obeyed; a line ends where it was typed to end. The work is bounded whatever the notes are.
 */
public final class Markdown implements Content {
    /** Blocks within blocks, of which a list takes two, and inlines within inlines. What is deeper is text. */
    private static final int DEEPEST = 50;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());

    /** Without blocks of HTML, whose lines then are like others. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .inlineParserFactory(BoundedInlines::new)
            .extensions(EXTENSIONS)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(_ -> (_, _, attributes) -> attributes.remove("class"))
            .nodeRendererFactory(NoteRenderer::new)
            .extensions(EXTENSIONS)
            .build();

    private final String html;

    private Markdown(String html) {
        this.html = html;
    }

    public static Markdown of(String notes) {
        return new Markdown(RENDERER.render(PARSER.parse(notes)));
    }

    public String html() {
        return html;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
