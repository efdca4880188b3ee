#pragma once

#include "core/workspace/profile.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QLineEdit;

namespace archdeck {

class DateButton;

/// Who the user is and what for: what portfolio pages, the study plan and the language go by. Each finished field is told
/// at once.
class ProfileForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(const QDate &today, QWidget *parent = nullptr);

    /// Fields that the user is typing into stay.
    void setProfile(const Profile &profile);

Q_SIGNALS:
    void changed(const archdeck::Profile &profile);

private:
    QLineEdit *addText(const QString &name, const QString &hint, QString Profile::*field);
    QComboBox *addChoice(const QString &name, const QList<std::pair<QString, QString>> &choices,
                         QString Profile::*field);
    void take(QString Profile::*field, const QString &value);

    Profile m_profile;
    QLineEdit *m_name;
    QLineEdit *m_role;
    QLineEdit *m_links;
    DateButton *m_date;
    QComboBox *m_level;
    QComboBox *m_language;
};

} // namespace archdeck
