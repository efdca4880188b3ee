#pragma once

#include "widgets/diagram/fieldrow.h"

class QAction;
class QComboBox;
class QCompleter;
class QLineEdit;

namespace archdeck {

class TextArea;

/// One line of text, with a unit at its end where there is one.
class TextField : public FieldRow
{
    Q_OBJECT
public:
    TextField(const QString &label, const QString &unit, FieldWidth width, const ThemeController &themes,
              QWidget *parent);

    QString text() const override;
    void setPlaceholder(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showText(const QString &text) override;
    QString words() const override;

private:
    void placeUnit();

    QLineEdit *m_edit;
    QLabel *m_unit;
};

/// One of several values, each with the words that stand for it.
class ChoiceField : public FieldRow
{
    Q_OBJECT
public:
    struct Choice
    {
        QString value;
        QString words;
    };

    ChoiceField(const QString &label, const QList<Choice> &choices, FieldWidth width, const ThemeController &themes,
                QWidget *parent);

    /// Keeps what is chosen. A value of the model that is none of the choices is shown as an extra one.
    void setChoices(const QList<Choice> &choices);
    QString text() const override;

protected:
    void showText(const QString &text) override;
    QString words() const override;

private:
    QComboBox *m_combo;
    QList<Choice> m_choices;
};

/// One line of text with suggestions: while typing, and all of them with the Down key or the button at its end.
class SuggestionField : public FieldRow
{
    Q_OBJECT
public:
    SuggestionField(const QString &label, const QStringList &suggestions, FieldWidth width,
                    const ThemeController &themes, QWidget *parent);

    QString text() const override;
    void setPlaceholder(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showText(const QString &text) override;

private:
    void showAll();

    QLineEdit *m_edit;
    QCompleter *m_completer;
    QAction *m_showAll;
};

/// Several lines of text, finished by Ctrl+Enter or by leaving. Tab leaves.
class ParagraphField : public FieldRow
{
    Q_OBJECT
public:
    /// `lines` is the height in lines of text.
    ParagraphField(const QString &label, int lines, const ThemeController &themes, QWidget *parent);

    QString text() const override;
    void setPlaceholder(const QString &text) override;

protected:
    void showText(const QString &text) override;

private:
    TextArea *m_edit;
};

} // namespace archdeck
