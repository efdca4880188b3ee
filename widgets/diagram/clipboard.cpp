#include "widgets/diagram/clipboard.h"

#include "core/diagram/changeset.h"
#include "core/diagram/diagramjson.h"
#include "core/exchange/formatregistry.h"
#include "core/exchange/readerprocess.h"
#include "core/layout/layoutengine.h"
#include "core/render/componentmetrics.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qmimedata.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

QString fragmentMimeType()
{
    return QStringLiteral("application/vnd.archdeck+json");
}
constexpr qsizetype sizeLimit = 16'000'000;
constexpr qsizetype foreignLimit = 4'000'000; ///< it is read while the user waits

ExportJob jobFor(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
{
    ExportJob job;
    job.diagram = fragment;
    job.catalog = catalog;
    return job;
}

/// Makes the pictures when they are asked for: most copies stay inside the program.
class FragmentMimeData : public QMimeData
{
public:
    FragmentMimeData(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
        : m_job(jobFor(fragment, catalog))
    {
    }

    QStringList formats() const override
    {
        QStringList types = QMimeData::formats();
        if (m_job.catalog)
            types += pictures().keys();
        return types;
    }
    bool hasFormat(const QString &mimeType) const override { return formats().contains(mimeType); }

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override
    {
        const QString name = m_job.catalog ? pictures().value(mimeType) : QString();
        if (name.isEmpty())
            return QMimeData::retrieveData(mimeType, type);
        QByteArray &picture = m_pictures[mimeType];
        if (picture.isEmpty()) {
            const auto written = formatByName(name)->write(m_job, {}, {});
            picture = written ? written->content : QByteArray();
        }
        return picture;
    }

private:
    static const QMap<QString, QString> &pictures()
    {
        static const QMap<QString, QString> names{{u"image/png"_s, u"png"_s}, {u"image/svg+xml"_s, u"svg"_s}};
        return names;
    }

    ExportJob m_job;
    mutable QMap<QString, QByteArray> m_pictures;
};

} // namespace

QMimeData *toMimeData(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
{
    auto *data = new FragmentMimeData(fragment, catalog);
    data->setData(fragmentMimeType(), QJsonDocument(toJson(fragment)).toJson(QJsonDocument::Compact));
    QStringList names;
    for (const Node &node : ordered(fragment.nodes))
        names.append(node.label);
    for (const Note &note : ordered(fragment.notes))
        names.append(note.text);
    data->setText(names.join(u'\n'));
    return data;
}

Result<QMimeData *> toMimeDataAs(const QString &format, const Diagram &fragment,
                                 const std::shared_ptr<const Catalog> &catalog)
{
    const auto chosen = formatByName(format);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto written = chosen->write(jobFor(fragment, catalog), {}, {});
    if (!written)
        return std::unexpected(written.error());
    auto *data = new QMimeData;
    if (chosen->mimeType.startsWith(u"image/"))
        data->setData(chosen->mimeType, written->content);
    if (chosen->isText)
        data->setText(QString::fromUtf8(written->content));
    return data;
}

std::optional<Diagram> fragmentFrom(const QMimeData &data)
{
    const QByteArray json = data.data(fragmentMimeType());
    if (json.isEmpty() || json.size() > sizeLimit)
        return std::nullopt;
    const auto diagram = diagramFromJson(QJsonDocument::fromJson(json).object());
    if (!diagram || !validate(*diagram))
        return std::nullopt;
    return *diagram;
}

Error nothingOnClipboard()
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("archdeck::EditingActions",
                                    "The clipboard holds nothing that can be drawn. Copy elements, or the text of a "
                                    "draw.io, Mermaid, Excalidraw, D2 or Graphviz drawing."),
        {}};
}

std::optional<ForeignContent> foreignContentOf(const QMimeData &data)
{
    ForeignContent foreign;
    for (const auto &[type, format] : {std::pair(u"image/png"_s, u"png"_s), std::pair(u"image/svg+xml"_s, u"svg"_s)}) {
        if (foreign.format.isEmpty() && data.hasFormat(type))
            foreign = {data.data(type), format};
    }
    if (foreign.format.isEmpty()) {
        foreign.content = data.text().toUtf8();
        foreign.format = surelyFormat(foreign.content);
        // Any line of prose is valid D2, so only what connects things can be meant as such.
        if (foreign.format.isEmpty() && foreign.content.contains("->")) {
            foreign.format = u"d2"_s;
            foreign.isGuess = true;
        }
    }
    if (foreign.format.isEmpty() || foreign.content.size() > foreignLimit)
        return std::nullopt;
    return foreign;
}

Result<ForeignPiece> readForeign(const ForeignContent &foreign, const Catalog &catalog, const StopToken &stop)
{
    const auto format = formatByName(foreign.format);
    if (!format)
        return std::unexpected(format.error());
    ReadOptions options;
    options.catalog = &catalog;
    options.componentSize = componentSize;
    const auto reading = readOutside(*format, foreign.content, options, stop);
    // A guess with remarks was a wrong one: source code, most likely.
    if (foreign.isGuess && (!reading || !reading->problems.isEmpty()))
        return std::unexpected(nothingOnClipboard());
    if (!reading)
        return std::unexpected(reading.error());
    const ReadPage &page = reading->pages.constFirst();
    if (page.diagram.bounds().isNull())
        return std::unexpected(nothingOnClipboard());
    ForeignPiece piece{page.diagram, reading->problems};
    if (!page.hasPositions) {
        const auto layout = layOut(piece.diagram, {}, stop);
        if (!layout)
            return std::unexpected(layout.error());
        piece.diagram = applied(piece.diagram, *layout);
    }
    return piece;
}

} // namespace archdeck
