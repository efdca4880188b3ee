#pragma once

#include <QtCore/qdatetime.h>
#include <QtWidgets/qwidget.h>

class QComboBox;

namespace archdeck {

class DateButton;

/// What the very first start asks, all on one page and all optional: when the interview is, at which level, and which
/// language.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    /// Starts with `level` ("mid", "senior", "staff") and `language` ("en", "es") chosen. Days before `today` can't be
    /// chosen.
    WelcomePage(const QDate &today, const QString &level, const QString &language, QWidget *parent = nullptr);

    void setInterviewDate(const QDate &date);
    /// Invalid while no date is chosen.
    QDate interviewDate() const;
    QString level() const;
    QString language() const;

Q_SIGNALS:
    /// The answers hold.
    void finished();
    void skipped();
    /// The page is to be shown again in this language, with the other answers kept.
    void languageWanted(const QString &language);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createForm(const QString &level, const QString &language);

    DateButton *m_date;
    QComboBox *m_level;
    QComboBox *m_language;
};

} // namespace archdeck
