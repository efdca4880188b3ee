#include "widgets/diagram/fieldkinds.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/textarea.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>

namespace archdeck {

namespace {

/// The chevron at the end of a field, small and muted.
class ChevronEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const double inset = rect.width() / 7.0;
        paintIcon(*painter, QStringLiteral("chevron-down"), QRectF(rect).adjusted(inset, inset, -inset, -inset),
                  QGuiApplication::palette().color(QPalette::PlaceholderText));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ChevronEngine; }
};

void letShrink(QComboBox *combo)
{
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

} // namespace

TextField::TextField(const QString &label, const QString &unit, FieldWidth width, const ThemeController &themes,
                     QWidget *parent)
    : FieldRow(label, width, themes, parent), m_edit(new QLineEdit(this)), m_unit(captionLabel(unit, m_edit))
{
    setEditor(m_edit);
    m_unit->setVisible(!unit.isEmpty());
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (!unit.isEmpty())
        m_edit->setAccessibleName(tr("%1 in %2").arg(label, unit));
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::finish);
    placeUnit();
}

QString TextField::text() const
{
    return m_edit->text().trimmed();
}

void TextField::showText(const QString &text)
{
    const int cursor = m_edit->cursorPosition();
    m_edit->setText(text);
    m_edit->setCursorPosition(m_edit->hasFocus() ? cursor : 0);
}

void TextField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString TextField::words() const
{
    return m_unit->text().isEmpty() ? text() : text() + u' ' + m_unit->text();
}

void TextField::placeUnit()
{
    if (m_unit->text().isEmpty())
        return;
    const QSize size = m_unit->sizeHint();
    m_edit->setTextMargins(0, 0, size.width() + 12, 0);
    m_unit->setGeometry(m_edit->width() - size.width() - 8, (m_edit->height() - size.height()) / 2, size.width(),
                        size.height());
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        placeUnit();
    return FieldRow::eventFilter(watched, event);
}

ChoiceField::ChoiceField(const QString &label, const QList<Choice> &choices, FieldWidth width,
                         const ThemeController &themes, QWidget *parent)
    : FieldRow(label, width, themes, parent), m_combo(new QComboBox(this))
{
    letShrink(m_combo);
    setEditor(m_combo);
    setChoices(choices);
    connect(m_combo, &QComboBox::activated, this, &ChoiceField::finish);
}

void ChoiceField::setChoices(const QList<Choice> &choices)
{
    const QString current = text();
    m_choices = choices;
    m_combo->clear();
    for (const Choice &choice : choices)
        m_combo->addItem(choice.words, choice.value);
    showText(current);
}

QString ChoiceField::text() const
{
    return m_combo->currentData().toString();
}

void ChoiceField::showText(const QString &text)
{
    while (m_combo->count() > m_choices.size())
        m_combo->removeItem(m_combo->count() - 1);
    int index = m_combo->findData(text);
    if (index < 0 && !text.isEmpty()) {
        m_combo->addItem(text, text);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

QString ChoiceField::words() const
{
    return m_combo->currentText();
}

SuggestionField::SuggestionField(const QString &label, const QStringList &suggestions, FieldWidth width,
                                 const ThemeController &themes, QWidget *parent)
    : FieldRow(label, width, themes, parent), m_edit(new QLineEdit(this)),
      m_completer(new QCompleter(suggestions, this))
{
    setEditor(m_edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(int(qMin<qsizetype>(suggestions.size(), 12)));
    m_edit->setCompleter(m_completer);
    m_showAll = m_edit->addAction(QIcon(new ChevronEngine), QLineEdit::TrailingPosition);
    m_showAll->setText(tr("Show suggestions"));
    m_showAll->setToolTip(tr("Show suggestions"));
    connect(m_showAll, &QAction::triggered, this, &SuggestionField::showAll);
    connect(m_edit, &QLineEdit::editingFinished, this, &SuggestionField::finish);
    // The completer sets the text only after it has told its listeners.
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SuggestionField::finish,
            Qt::QueuedConnection);
}

void SuggestionField::showAll()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

bool SuggestionField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            showAll();
            return true;
        }
    }
    return FieldRow::eventFilter(watched, event);
}

QString SuggestionField::text() const
{
    return m_edit->text().trimmed();
}

void SuggestionField::showText(const QString &text)
{
    m_edit->setText(text);
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);
}

void SuggestionField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

ParagraphField::ParagraphField(const QString &label, int lines, const ThemeController &themes, QWidget *parent)
    : FieldRow(label, FieldWidth::Full, themes, parent), m_edit(new TextArea({}, this))
{
    m_edit->setLines(lines);
    connect(m_edit, &TextArea::editingFinished, this, &ParagraphField::finish);
    m_edit->setToolTip(tr("Ctrl+Enter takes the text over"));
    setEditor(m_edit);
}

QString ParagraphField::text() const
{
    return m_edit->toPlainText().trimmed();
}

void ParagraphField::showText(const QString &text)
{
    const int cursor = m_edit->textCursor().position();
    m_edit->setPlainText(text);
    if (m_edit->hasFocus()) {
        QTextCursor restored = m_edit->textCursor();
        restored.setPosition(int(qMin<qsizetype>(cursor, text.size())));
        m_edit->setTextCursor(restored);
    }
}

void ParagraphField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

} // namespace archdeck
