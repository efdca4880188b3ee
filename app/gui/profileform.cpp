#include "app/gui/profileform.h"

#include "widgets/common/datebutton.h"

#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlineedit.h>

namespace archdeck {

namespace {

// Several links share one line of the form.
QString asLines(const QString &text)
{
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    return parts.join(u'\n');
}

QString asOneLine(QString lines)
{
    return lines.replace(u'\n', u' ');
}

} // namespace

ProfileForm::ProfileForm(const QDate &today, QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_name = addText(tr("Name"), tr("As portfolio pages show it"), &Profile::name);
    m_role = addText(tr("Role"), tr("For example: AI engineer"), &Profile::role);
    m_links = addText(tr("Links"), tr("Addresses, separated by spaces"), &Profile::links);
    m_date = new DateButton(tr("No date yet"), today, this);
    m_date->setAccessibleName(tr("Interview date"));
    form->addRow(tr("Interview"), m_date);
    connect(m_date, &DateButton::dateChosen, this, [this](const QDate &date) {
        m_profile.interviewDate = date;
        Q_EMIT changed(m_profile);
    });
    m_level = addChoice(tr("Level"),
                        {{QStringLiteral("mid"), tr("Mid-level")},
                         {QStringLiteral("senior"), tr("Senior")},
                         {QStringLiteral("staff"), tr("Staff")}},
                        &Profile::level);
    m_language = addChoice(
        tr("Language"),
        {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("es"), QStringLiteral("Español")}},
        &Profile::language);
}

QLineEdit *ProfileForm::addText(const QString &name, const QString &hint, QString Profile::*field)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(500);
    static_cast<QFormLayout *>(layout())->addRow(name, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, field] {
        const QString text = edit->text().trimmed();
        take(field, field == &Profile::links ? asLines(text) : text);
    });
    return edit;
}

QComboBox *ProfileForm::addChoice(const QString &name, const QList<std::pair<QString, QString>> &choices,
                                  QString Profile::*field)
{
    auto *box = new QComboBox(this);
    for (const auto &[key, text] : choices)
        box->addItem(text, key);
    static_cast<QFormLayout *>(layout())->addRow(name, box);
    connect(box, &QComboBox::activated, this, [this, box, field] { take(field, box->currentData().toString()); });
    return box;
}

void ProfileForm::take(QString Profile::*field, const QString &value)
{
    if (m_profile.*field == value)
        return;
    m_profile.*field = value;
    Q_EMIT changed(m_profile);
}

void ProfileForm::setProfile(const Profile &profile)
{
    m_profile = profile;
    for (const auto &[edit, text] : {std::pair(m_name, profile.name), std::pair(m_role, profile.role),
                                     std::pair(m_links, asOneLine(profile.links))}) {
        if (!edit->hasFocus())
            edit->setText(text);
    }
    m_date->setDate(profile.interviewDate);
    m_level->setCurrentIndex(qMax(0, m_level->findData(profile.level)));
    m_language->setCurrentIndex(qMax(0, m_language->findData(profile.language)));
}

} // namespace archdeck
