package app.doable.page;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads emphasis, code and links in a paragraph, unless it has so many marks that looking for their partners could
 * take seconds: then the paragraph is text. The library bounds how deep inlines are nested, not that; its own parser
 * has no public name.
 */
final class BoundedInlines implements InlineParser {
    static final int MOST_MARKS = 1_000;

    private static final String MARKS = "*_~[]<`";

    private final InlineParser unbounded;

    BoundedInlines(InlineParserContext context) {
        unbounded = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (marks(lines) <= MOST_MARKS) {
            unbounded.parse(lines, block);
        } else {
            appendText(lines.getLines(), block);
        }
    }

    private static long marks(SourceLines lines) {
        return lines.getLines().stream()
                .flatMapToInt(line -> line.getContent().chars())
                .filter(character -> MARKS.indexOf(character) >= 0)
                .count();
    }

    private static void appendText(List<SourceLine> lines, Node block) {
        for (SourceLine line : lines) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }
}
