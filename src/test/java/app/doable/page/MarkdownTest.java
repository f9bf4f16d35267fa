package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
    private static final String REST = " rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', maxCharsPerColumn = 500, textBlock = """
            two *words* and **more**           | <p>two <em>words</em> and <strong>more</strong></p>
            ~~done~~ and ~not~                 | <p><del>done</del> and ~not~</p>
            a `b < c`                          | <p>a <code>b &lt; c</code></p>
            # First                            | <p class="heading">First</p>
            ###### Sixth *one*                 | <p class="heading">Sixth <em>one</em></p>
            > said                             | <blockquote>¶<p>said</p>¶</blockquote>
            - a¶- b                            | <ul>¶<li>a</li>¶<li>b</li>¶</ul>
            3. a¶4. b                          | <ol start="3">¶<li>a</li>¶<li>b</li>¶</ol>
            - [ ] milk¶- [x] *eggs*¶- [X] tea  | <ul>¶<li>☐ milk</li>¶<li>☑ <em>eggs</em></li>¶<li>☑ tea</li>¶</ul>
            [ ] milk                           | <p>[ ] milk</p>
            - milk [ ] eggs¶- [ ]              | <ul>¶<li>milk [ ] eggs</li>¶<li>[ ]</li>¶</ul>
            one¶two                            | <p>one<br />¶two</p>
            one  ¶two                          | <p>one<br />¶two</p>
            one¶¶two                           | <p>one</p>¶<p>two</p>
            ***                                | <hr />
            ```html¶<b>¶```                    | <pre><code>&lt;b&gt;¶</code></pre>
            <b>not bold</b>                    | <p>&lt;b&gt;not bold&lt;/b&gt;</p>
            <div>¶*but*¶</div>                 | <p>&lt;div&gt;<br />¶<em>but</em><br />¶&lt;/div&gt;</p>
            AT&amp;T & Söhne                   | <p>AT&amp;T &amp; Söhne</p>
            [a](/tasks/7)                      | <p>a (/tasks/7)</p>
            [a *b*](x.html)                    | <p>a <em>b</em> (x.html)</p>
            [a](javascript:alert(1))           | <p>a (javascript:alert(1))</p>
            <ftp://example.org>                | <p>ftp://example.org</p>
            ftp://example.org                  | <p>ftp://example.org</p>
            ![a](x.png)                        | <p>a (x.png)</p>
            ![](x.png)                         | <p> (x.png)</p>
            """)
    void notesAreCommonMark(String notes, String html) {
        assertThat(Markdown.of(notes.replace("¶", "\n")).html().strip()).isEqualTo(html.replace("¶", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [a](https://example.org/b?c=d&e=f#g)   | https://example.org/b?c=d&amp;e=f#g | a
            [a](HTTP://example.org)                | HTTP://example.org                  | a
            [a](mailto:a@example.org)              | mailto:a@example.org                | a
            [a](tel:+49301234)                     | tel:+49301234                       | a
            [a *b*](http://example.org)            | http://example.org                  | a <em>b</em>
            [](http://example.org)                 | http://example.org                  | http://example.org
            [&nbsp;](http://example.org)           | http://example.org                  | http://example.org
            [a](http://münchen.example/ü)          | http://m%C3%BCnchen.example/%C3%BC  | a
            [a](<http://example.org/a b>)          | http://example.org/a%20b            | a
            <https://example.org>                  | https://example.org                 | https://example.org
            https://example.org/a_b_c              | https://example.org/a_b_c           | https://example.org/a_b_c
            www.example.org                        | http://www.example.org              | www.example.org
            a@example.org                          | mailto:a@example.org                | a@example.org
            <a@example.org>                        | mailto:a@example.org                | a@example.org
            ![a *b*](http://example.org/c.png)     | http://example.org/c.png            | a b
            ![](http://example.org/c.png)          | http://example.org/c.png            | http://example.org/c.png
            [![a](http://example.org/c.png)](http://example.com) | http://example.com    | a
            [a <http://example.org> b](http://example.com)  | http://example.com | a http://example.org b
            """)
    void onlyWhatLeadsElsewhereIsALink(String notes, String destination, String label) {
        assertThat(Markdown.of(notes).html())
                .isEqualTo("<p><a href=\"" + destination + "\"" + REST + ">" + label + "</a></p>\n");
    }

    @Test
    void aReferenceKeepsItsTitle() {
        assertThat(Markdown.of("[a]\n\n[A]: http://example.org 'b \"c\"'").html())
                .isEqualTo("<p><a href=\"http://example.org\" title=\"b &quot;c&quot;\"" + REST + ">a</a></p>\n");
    }

    @Test
    void aTemplatePrintsItAsItIs() {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("part/notes.jte", Map.of("notes", Markdown.of("*a* <b>")), output);
        assertThat(output.toString().strip())
                .isEqualTo("<div class=\"notes\" dir=\"auto\"><p><em>a</em> &lt;b&gt;</p>\n</div>");
        assertThat(Markdown.of(" \n").isEmptyContent()).isTrue();
    }

    @Test
    void aParagraphWithTooManyMarksIsTextAndItsNeighboursAreNot() {
        String many = "[".repeat(BoundedInlines.MOST_MARKS + 1);
        assertThat(Markdown.of("*a*\n\n*b*\n" + many + "\n\nhttp://example.org *c*")
                        .html())
                .isEqualTo("<p><em>a</em></p>\n<p>*b*<br />\n" + many + "</p>\n<p><a href=\"http://example.org\"" + REST
                        + ">http://example.org</a> <em>c</em></p>\n");
    }

    @Test
    void oneLongDestinationIsNotRepeatedWithoutEnd() {
        String notes = "[a]: http://example.org/" + "b".repeat(50_000) + "\n\n" + "[a]\n\n".repeat(10_000);
        String html = Markdown.of(notes).html();
        assertThat(html).contains("<p><a href=\"http://example.org/bbb").endsWith("<p>a</p>\n");
        assertThat(html.length()).isLessThan(1_000_000);
    }

    @Test
    void manyThreadsRenderAtOnce() {
        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> Markdown.of("*" + i + "* [a](http://example.org/" + i + ")")
                                .html()))
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .mapToObj(i -> "<p><em>" + i + "</em> <a href=\"http://example.org/" + i + "\"" + REST
                                + ">a</a></p>\n")
                        .toList());
    }
}
