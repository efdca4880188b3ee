#include "core/exchange/designfile.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/designlabels.h"
#include "core/exchange/designnotes.h"
#include "core/exchange/designreference.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

constexpr qint64 notesLimit = 4'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DesignFile)
};

template<typename IdType>
IdType makeId(const QString &design, QLatin1StringView type, const QString &key)
{
    return design.isEmpty() ? IdType::create() : IdType::shipped(u"design/" + design + u'/' + type + u'/' + key);
}

void addTradeOffs(const DesignNotes &notes, const QString &fileName, const QString &design, Diagram &diagram,
                  ReadProblems &problems)
{
    for (const DesignNotes::Decision &source : notes.tradeOffs) {
        TradeOff tradeOff;
        tradeOff.id = makeId<TradeOffId>(design, QLatin1StringView("trade-off"), source.id);
        tradeOff.key = source.id;
        tradeOff.question = source.question;
        for (const QString &reference : source.elements) {
            if (const auto element = findReference(diagram, reference))
                tradeOff.elements.append(*element);
            else
                problems.append({fileName, source.elementLine,
                                 Text::tr("The trade-off “%1” is about “%2”, which is not in this design.")
                                     .arg(source.id, reference)});
        }
        tradeOff.options = source.options;
        tradeOff.decision = source.decision;
        tradeOff.why = source.why;
        tradeOff.switchWhen = source.switchWhen;
        tradeOff.order = int(diagram.tradeOffs.size());
        diagram.tradeOffs.insert(tradeOff.id, tradeOff);
    }
}

void addSections(const DesignNotes &notes, const QString &design, Diagram &diagram)
{
    for (const DesignNotes::Part &part : notes.sections) {
        Section section;
        section.key = part.key;
        section.id = makeId<SectionId>(design, QLatin1StringView("section"), section.key);
        section.heading = part.heading;
        section.body = part.body;
        section.order = int(diagram.sections.size());
        diagram.sections.insert(section.id, section);
    }
}

constexpr qint64 labelsLimit = 4'000'000;

/// "notes.es.md"
QString translated(const QString &base, const QString &language, QLatin1StringView suffix)
{
    return base + u'.' + language + suffix;
}

bool isTranslated(const DesignReadOptions &options)
{
    return options.language != QLatin1StringView("en");
}

/// True when the texts on the drawing are in the language asked for.
bool translateLabels(const QString &folder, const DesignReadOptions &options, DesignReading &reading)
{
    const QString file = translated(QStringLiteral("/labels"), options.language, QLatin1StringView(".json"));
    if (!isTranslated(options) || !QFileInfo::exists(folder + file))
        return false;
    const auto labels = readFile(folder + file, labelsLimit);
    if (!labels) {
        reading.problems.append({reading.id + file, 0, labels.error().message});
        return false;
    }
    if (!applyLabels(*labels, reading.id + file, reading.diagram, reading.problems))
        return false;
    // Boxes were sized by the English words.
    if (options.componentSize && !reading.hasPositions) {
        for (Node &node : reading.diagram.nodes)
            node.rect.setSize(options.componentSize(node));
    }
    return true;
}

/// False when there is nothing in the file, or it can't be read: then the English notes take its place.
bool addTranslatedNotes(const QString &folder, const QString &file, const QString &shippedDesign,
                        DesignReading &reading)
{
    const auto notes = readFile(folder + file, notesLimit);
    if (!notes) {
        reading.problems.append({reading.id + file, 0, notes.error().message});
        return false;
    }
    Diagram withNotes = reading.diagram;
    addNotes(*notes, reading.id + file, shippedDesign, withNotes, reading.problems);
    if (withNotes.sections.isEmpty() && withNotes.tradeOffs.isEmpty())
        return false;
    reading.diagram = withNotes;
    return true;
}

void addNotesOf(const QString &folder, const DesignReadOptions &options, const QString &shippedDesign,
                DesignReading &reading)
{
    const QString file = translated(QStringLiteral("/notes"), options.language, QLatin1StringView(".md"));
    if (isTranslated(options) && QFileInfo::exists(folder + file)
        && addTranslatedNotes(folder, file, shippedDesign, reading))
        return;
    const QString english = reading.id + u"/notes.md";
    if (const auto notes = readFile(folder + u"/notes.md", notesLimit))
        addNotes(*notes, english, shippedDesign, reading.diagram, reading.problems);
    else
        reading.problems.append({english, 0, notes.error().message});
}

} // namespace

void addNotes(const QByteArray &content, const QString &fileName, const QString &shippedDesign, Diagram &diagram,
              ReadProblems &problems)
{
    const DesignNotes notes = readDesignNotes(content, fileName);
    problems += notes.problems;
    if (!shippedDesign.isEmpty() && !notes.id.isEmpty() && notes.id != shippedDesign)
        problems.append({fileName, notes.frontMatterLines.value(QStringLiteral("id")),
                         Text::tr("The id is “%1”, but the folder is “%2”.").arg(notes.id, shippedDesign)});
    if (!notes.title.isEmpty())
        diagram.info.title = notes.title;
    diagram.info.summary = notes.summary;
    diagram.info.family = notes.family;
    if (!notes.language.isEmpty())
        diagram.info.language = notes.language;
    addTradeOffs(notes, fileName, shippedDesign, diagram, problems);
    addSections(notes, shippedDesign, diagram);
}

Result<DesignReading> readDesign(const QString &folder, const DesignReadOptions &options, const StopToken &stop)
{
    const QString name = QFileInfo(folder).fileName();
    const auto graph = readFile(folder + u"/design.gv", dotFileLimit);
    if (!graph)
        return std::unexpected(graph.error());
    DotReadOptions dotOptions;
    dotOptions.fileName = name + u"/design.gv";
    dotOptions.shippedDesign = options.ids == DesignIds::Shipped ? name : QString();
    dotOptions.componentSize = options.componentSize;
    dotOptions.isKnownKind = options.isKnownKind;
    auto read = readDot(*graph, dotOptions, stop);
    if (!read)
        return std::unexpected(read.error());

    DesignReading reading{name, read->diagram, read->problems, read->hasPositions};
    if (options.ids == DesignIds::Shipped && read->id != name)
        reading.problems.append(
            {dotOptions.fileName, 0, Text::tr("The id is “%1”, but the folder is “%2”.").arg(read->id, name)});
    const bool hasLabels = translateLabels(folder, options, reading);
    addNotesOf(folder, options, dotOptions.shippedDesign, reading);
    if (hasLabels)
        reading.diagram.info.language = options.language;
    return reading;
}

} // namespace archdeck
