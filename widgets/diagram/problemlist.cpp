#include "widgets/diagram/problemlist.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/propertypage.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

/// The sign of a problem in the theme's colour for it.
class Sign : public QWidget
{
public:
    Sign(EstimateProblem::Severity severity, const ThemeController &themes, QWidget *parent)
        : QWidget(parent), m_severity(severity), m_themes(themes)
    {
        setFixedSize(scaledPixels(16), scaledPixels(16));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        const bool isError = m_severity == EstimateProblem::Severity::Error;
        QPainter painter(this);
        paintIcon(painter, isError ? QStringLiteral("error") : QStringLiteral("warning"), rect(),
                  isError ? theme.bad : theme.warn);
    }

private:
    EstimateProblem::Severity m_severity;
    const ThemeController &m_themes;
};

} // namespace

ProblemList::ProblemList(Subject subject, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_themes(themes), m_column(plainColumn(this, 8))
{
}

void ProblemList::setProblems(const QList<EstimateProblem> &problems, const Diagram &diagram)
{
    QStringList names;
    for (const EstimateProblem &problem : problems)
        names.append(listName(diagram, problem.element));
    setVisible(!problems.isEmpty());
    if (problems == m_shown && names == m_names)
        return;
    m_shown = problems;
    m_names = names;
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide(); // one of its buttons may be what was pressed
        row->deleteLater();
    }
    m_rows.clear();
    for (qsizetype i = 0; i < problems.size(); ++i) {
        QWidget *row = createRow(problems[i], names[i]);
        m_column->addWidget(row);
        m_rows.append(row);
    }
}

QWidget *ProblemList::createRow(const EstimateProblem &problem, const QString &name)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new Sign(problem.severity, m_themes, row), 0, Qt::AlignTop);
    line->addWidget(bodyLabel(problem.message, row), 1, Qt::AlignTop);
    if (m_subject == Subject::ShowsElements && problem.element.type != ElementType::Design) {
        QToolButton *show = symbolButton(QStringLiteral("chevron-right"), tr("Show %1").arg(name), row);
        show->setAutoRaise(true);
        connect(show, &QToolButton::clicked, this,
                [this, element = problem.element] { Q_EMIT elementWanted(element); });
        line->addWidget(show, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace archdeck
