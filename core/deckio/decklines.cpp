#include "core/deckio/decklines.h"

#include "core/cards/codefence.h"
#include "core/cards/deck.h"
#include "core/deckio/deckparser.h"

#include <QtCore/qstringconverter.h>

namespace archdeck {

namespace {

bool isCardHeading(QStringView line)
{
    return isCardStart(line) && isKebabCase(line.sliced(2).trimmed());
}

/// Whether both lines start with the same run of one character.
bool sameFence(QStringView a, QStringView b)
{
    const auto run = [](QStringView line) {
        line = line.trimmed();
        qsizetype length = 0;
        while (length < line.size() && line[length] == line.front())
            ++length;
        return line.first(length);
    };
    return run(a) == run(b);
}

} // namespace

QList<DeckLine> splitLines(const QByteArray &content)
{
    QList<DeckLine> lines;
    const QByteArrayView byteOrderMark("\xef\xbb\xbf");
    qsizetype begin = content.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (begin < content.size()) {
        const qsizetype newline = content.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? content.size() : newline;
        QByteArrayView bytes = QByteArrayView(content).sliced(begin, end - begin);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        QStringDecoder decoder(QStringDecoder::Utf8);
        DeckLine line{.text = decoder(bytes), .bytes = end - begin + 1, .readable = true};
        line.readable = !decoder.hasError() && bytes.isValidUtf8() && !bytes.contains('\0');
        lines.append(std::move(line));
        begin = end + 1;
    }
    return lines;
}

bool isCardStart(QStringView line)
{
    return line == u"##" || line.startsWith(u"## ");
}

CardBlock cardBlockAt(const QList<DeckLine> &lines, qsizetype first)
{
    CardBlock block{.first = first, .end = first + 1, .openFence = -1};
    CodeFence fence;
    qsizetype opened = -1;
    qsizetype headingInside = -1;
    qsizetype bytes = 0;
    for (qsizetype i = first + 1; i < lines.size(); ++i) {
        const QStringView text = lines[i].text;
        const bool wasOpen = fence.isOpen();
        bytes += lines[i].bytes;
        if (headingInside >= 0 && bytes > maxFactBytes)
            return {.first = first, .end = headingInside, .openFence = opened}; // too long to be one card
        if (!wasOpen && isCardStart(text)) {
            block.end = i;
            return block;
        }
        fence.feed(text);
        if (fence.isOpen() && !wasOpen) {
            opened = i;
        } else if (!fence.isOpen()) {
            headingInside = -1;
        } else if (wasOpen && headingInside < 0 && isCardHeading(text) && lines[i - 1].text.trimmed().isEmpty()) {
            headingInside = i;
        } else if (wasOpen && headingInside >= 0 && CodeFence::opensWithLanguage(text)
                   && sameFence(text, lines[opened].text)) {
            return {.first = first, .end = headingInside, .openFence = opened};
        }
    }
    block.end = lines.size();
    if (fence.isOpen()) {
        block.openFence = opened;
        if (headingInside >= 0)
            block.end = headingInside;
    }
    return block;
}

} // namespace archdeck
