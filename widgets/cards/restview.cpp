#include "widgets/cards/restview.h"

#include "widgets/common/icons.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qcoreevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

namespace {

/// The page's symbol on a quiet tile.
class Symbol : public QWidget
{
public:
    Symbol(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes) { setFixedSize(56, 56); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(theme.accent, theme.window, 0.1));
        painter.drawRoundedRect(QRectF(rect()), 12, 12);
        paintIcon(painter, QStringLiteral("review"), QRectF(rect()).adjusted(14, 14, -14, -14), theme.accent);
    }

private:
    const ThemeController &m_themes;
};

QLabel *centredLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    return label;
}

} // namespace

RestView::RestView(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_title(centredLabel({}, this)), m_next(centredLabel({}, this)),
      m_lesson(
          centredLabel(tr("A card comes back shortly before you would forget it. Each good answer moves it further "
                          "into the future; Again brings it back within minutes. A few minutes a day are enough."),
                       this)),
      m_designs(new QPushButton(icon(QStringLiteral("designs")), tr("Look at the designs"), this)),
      m_shelf(new DeckShelf(themes, this))
{
    m_lesson->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Symbol(themes, this), 0, Qt::AlignHCenter);
    column->addSpacing(24);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_next);
    column->addSpacing(4);
    column->addWidget(m_lesson);
    column->addSpacing(24);
    column->addWidget(m_designs, 0, Qt::AlignHCenter);
    column->addSpacing(32);
    column->addWidget(m_shelf);
    connect(m_designs, &QPushButton::clicked, this, &RestView::designsWanted);
    connect(m_shelf, &DeckShelf::openWanted, this, &RestView::deckWanted);
    applyFonts();
}

void RestView::applyFonts()
{
    m_title->setFont(textFont(textsizes::title, QFont::DemiBold));
    m_next->setFont(textFont(textsizes::section));
    m_lesson->setFont(textFont(textsizes::section));
}

void RestView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void RestView::setNext(const QString &next)
{
    m_title->setText(next.isEmpty() ? tr("Nothing is due today") : tr("Nothing is due yet"));
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
}

} // namespace archdeck
