#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qwidget.h>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// Rows of key and value for the properties that the catalogue knows nothing of, with a way to add and remove some. A
/// row is committed when one of its fields is left, once it has both a key and a value.
class ExtraProperties : public QWidget
{
    Q_OBJECT
public:
    /// Takes all rows as they are now. False when the model refused them.
    using Commit = std::function<bool(const Properties &)>;

    ExtraProperties(const ThemeController &themes, Commit commit, QWidget *parent);

    /// Shows `properties`; rows that hold the same already keep their focus. `taken` are keys with a field of their own.
    void setProperties(const Properties &properties, const QStringList &taken);
    void setReadOnly(bool readOnly);
    /// Whose properties come next. Rows that the element before left unfinished are forgotten.
    void setSubject(const ElementRef &element);

private:
    void reset();
    struct Row
    {
        QWidget *widget = nullptr;
        QLineEdit *key = nullptr;
        QLineEdit *value = nullptr;
    };

    void addRow(const QString &key, const QString &value);
    void removeRow(const QWidget *widget);
    void commit();
    QString problem() const;
    Properties typed() const;
    void showProblem(const QString &text);
    void updateTitle();

    Commit m_commit;
    QLabel *m_title;
    QVBoxLayout *m_rowColumn;
    QLabel *m_problem;
    QToolButton *m_add;
    QList<Row> m_rows;
    ElementRef m_subject;
    Properties m_properties;
    QStringList m_taken;
    bool m_isReadOnly = false;
};

} // namespace archdeck
