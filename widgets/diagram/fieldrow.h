#pragma once

#include <QtWidgets/qwidget.h>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// How much of a panel's width a field takes.
enum class FieldWidth { Half, Full };

/// One labelled field that edits a text of the model. What the user types is committed when editing is finished (Tab,
/// Enter, a click elsewhere), never before; a text that is refused stays, with the reason beneath. Escape brings the
/// model's text back. User interface thread.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    /// Why a text can't be accepted; empty when it can.
    using Check = std::function<QString(const QString &)>;
    /// Takes a text into the model. False when the model refused it: the field goes back to what the model says.
    using Commit = std::function<bool(const QString &)>;

    void setCheck(Check check) { m_check = std::move(check); }
    void setCommit(Commit commit) { m_commit = std::move(commit); }

    /// The model's text. An unfinished text under the user's hands stays.
    void setValue(const QString &value);
    /// What stands in the field now.
    virtual QString text() const = 0;
    bool isUnfinished() const { return text() != m_value; }
    /// Checks and commits what stands in the field, if it differs from the model.
    void finish();
    /// Brings the model's text back.
    void revert();
    /// A read-only field is plain text, for reading and copying.
    void setReadOnly(bool readOnly);
    virtual void setPlaceholder(const QString &text);

    QString problem() const;
    /// Shows a problem that the field's own check can't know; empty takes it away.
    void complain(const QString &problem);
    FieldWidth width() const { return m_width; }
    /// The control that takes the keys.
    QWidget *editor() const { return m_editor; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    FieldRow(const QString &label, FieldWidth width, const ThemeController &themes, QWidget *parent);
    /// Called once by the constructors of the kinds of fields.
    void setEditor(QWidget *editor);
    virtual void showText(const QString &text) = 0;
    /// What a reader sees: the text, with its unit or in the words of a choice.
    virtual QString words() const { return text(); }

private:
    const ThemeController &m_themes;
    QVBoxLayout *m_layout;
    QLabel *m_label;
    QLabel *m_problem;
    QLabel *m_plain;
    QWidget *m_editor = nullptr;
    FieldWidth m_width;
    QString m_value;
    Check m_check;
    Commit m_commit;
};

} // namespace archdeck
