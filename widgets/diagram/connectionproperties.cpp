#include "widgets/diagram/connectionproperties.h"

#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/extraproperties.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr CallKind allCalls[] = {CallKind::Sync, CallKind::Async, CallKind::Stream, CallKind::Batch};

QStringList usualProtocols()
{
    return {QStringLiteral("HTTPS"), QStringLiteral("gRPC"),    QStringLiteral("SSE"),     QStringLiteral("WebSocket"),
            QStringLiteral("SQL"),   QStringLiteral("RESP"),    QStringLiteral("Kafka"),   QStringLiteral("AMQP"),
            QStringLiteral("CQL"),   QStringLiteral("GraphQL"), QStringLiteral("S3 API"),  QStringLiteral("OTLP"),
            QStringLiteral("CDC"),   QStringLiteral("Parquet"), QStringLiteral("Webhook"), QStringLiteral("MCP")};
}

} // namespace

CallKind callFrom(const QString &value)
{
    return CallKind(value.toInt());
}

QString callText(CallKind call)
{
    return QString::number(int(call));
}

QString displayName(CallKind call)
{
    switch (call) {
    case CallKind::Sync: return ConnectionProperties::tr("Synchronous");
    case CallKind::Async: return ConnectionProperties::tr("Asynchronous");
    case CallKind::Stream: return ConnectionProperties::tr("Stream");
    case CallKind::Batch: return ConnectionProperties::tr("Batch");
    }
    return {};
}

QList<ChoiceField::Choice> callChoices()
{
    QList<ChoiceField::Choice> choices;
    for (const CallKind call : allCalls)
        choices.append({callText(call), displayName(call)});
    return choices;
}

ConnectionProperties::ConnectionProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_from(bodyLabel({}, this)), m_to(bodyLabel({}, this)),
      m_swap(symbolButton(QStringLiteral("swap"), tr("Swap direction"), this)), m_paths(captionLabel({}, this))
{
    auto *label = new TextField(tr("Label"), {}, FieldWidth::Full, themes, this);
    label->setPlaceholder(tr("What travels along it"));
    const auto change = [this](auto &&setting) {
        Edge changed = edge();
        setting(changed);
        return this->model().setEdge(changed);
    };
    bind(label, [this] { return edge().label; },
         [change](const QString &text) { return change([&text](Edge &edge) { edge.label = text; }); });
    column()->addWidget(label);

    auto *grid = new ColumnGrid(2, this);
    auto *call = new ChoiceField(tr("Call"), callChoices(), FieldWidth::Half, themes, this);
    bind(call, [this] { return callText(edge().call); },
         [change](const QString &text) { return change([&text](Edge &edge) { edge.call = callFrom(text); }); });
    auto *protocol = new SuggestionField(tr("Protocol"), usualProtocols(), FieldWidth::Half, themes, this);
    bind(protocol, [this] { return edge().protocol; },
         [change](const QString &text) { return change([&text](Edge &edge) { edge.protocol = text; }); });
    grid->add(call, ColumnGrid::Span::Cell);
    grid->add(protocol, ColumnGrid::Span::Cell);
    column()->addWidget(grid);
    buildEnds();
    setTabOrder(protocol->editor(), m_swap);
    m_paths->setWordWrap(true);
    column()->addWidget(m_paths);
    m_extra = new ExtraProperties(themes, [change](const Properties &extra) {
        return change([&extra](Edge &edge) {
            edge.properties.removeIf([](const auto &each) { return !isForeignKey(each.key()); });
            edge.properties.insert(extra);
        });
    }, this);
    column()->addWidget(m_extra);
}

void ConnectionProperties::buildEnds()
{
    auto *ends = new QGridLayout;
    ends->setHorizontalSpacing(12);
    ends->setVerticalSpacing(4);
    ends->setColumnStretch(1, 1);
    const auto addEnd = [&](int row, const QString &text, QLabel *end) {
        QLabel *label = captionLabel(text, this);
        label->setContentsMargins(0, end->fontMetrics().ascent() - label->fontMetrics().ascent(), 0,
                                  0); // on one baseline
        ends->addWidget(label, row, 0, Qt::AlignTop);
        ends->addWidget(end, row, 1);
    };
    addEnd(0, tr("From"), m_from);
    addEnd(1, tr("To"), m_to);
    ends->addWidget(m_swap, 0, 2, 2, 1, Qt::AlignVCenter);
    column()->addLayout(ends);
    connect(m_swap, &QToolButton::clicked, this, &ConnectionProperties::swapEnds);
}

bool ConnectionProperties::swapEnds()
{
    return model().reverseSelection();
}

QString ConnectionProperties::pathWords() const
{
    QStringList names;
    for (const RequestPath &path : ordered(diagram().paths)) {
        QStringList steps;
        for (qsizetype i = 0; i < path.steps.size(); ++i) {
            if (path.steps[i] == EdgeId(element().id))
                steps.append(QString::number(i + 1));
        }
        if (!steps.isEmpty())
            names.append((steps.size() == 1 ? tr("%1 (step %2)") : tr("%1 (steps %2)"))
                             .arg(path.name, steps.join(QStringLiteral(", "))));
    }
    return names.isEmpty() ? tr("On no request path.") : tr("On %1.").arg(names.join(QStringLiteral(", ")));
}

void ConnectionProperties::refreshOthers()
{
    const Edge shown = edge();
    m_from->setText(diagram().nodes.value(shown.from).label);
    m_to->setText(diagram().nodes.value(shown.to).label);
    m_swap->setHidden(model().isReadOnly());
    m_swap->setEnabled(shown.from != shown.to);
    m_paths->setText(pathWords());
    m_extra->setSubject(element());
    Properties extra = shown.properties;
    extra.removeIf([](const auto &each) { return isForeignKey(each.key()); });
    m_extra->setProperties(extra, {});
    m_extra->setReadOnly(model().isReadOnly());
}

} // namespace archdeck
