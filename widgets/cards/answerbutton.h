#pragma once

#include <QtWidgets/qpushbutton.h>

namespace archdeck {

class ThemeController;

/// A large button with a name, a line below it and, outside its frame, the key that presses it. It leaves the keys that
/// scroll to its parent; Enter presses it like Space.
class AnswerButton : public QPushButton
{
    Q_OBJECT
public:
    /// What the answer says about the learner's memory; a small edge at the top has its colour.
    enum class Cue { None, Forgotten, Hard, Good, Easy };

    AnswerButton(const QString &name, const QString &keys, Cue cue, const ThemeController &themes, QWidget *parent);

    /// The second line: when the card comes again.
    void setDetail(const QString &detail);
    QString detail() const { return m_detail; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor cueColour() const;
    QColor nameColour() const;
    void paintTexts(QPainter &painter, const QRect &frame) const;

    const ThemeController &m_themes;
    QString m_detail;
    QString m_keys;
    Cue m_cue;
};

} // namespace archdeck
