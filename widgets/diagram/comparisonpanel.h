#pragma once

#include "core/catalog/catalog.h"
#include "core/practice/gapcards.h"

#include <QtWidgets/qwidget.h>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace archdeck {

class LoadBarView;
class ThemeController;

/// The differences between a drawing and a reference as a list, with the score, and what can be done about each. It only
/// shows and asks: who owns it acts on its signals.
class ComparisonPanel : public QWidget
{
    Q_OBJECT
public:
    ComparisonPanel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent);

    /// `reasons` holds why differences were dismissed, by key. What was current and unfolded stays so.
    void setComparison(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs,
                       const QMap<QString, QString> &reasons = {});

    /// As above, between an earlier state of the design, called `name`, and the present one: what came, went and changed
    /// since, without scores, dismissals and cards.
    void setVersions(const DesignDiff &diff, const Diagram &present, const Diagram &earlier, const QString &name);

    /// The key of the current difference; empty for none and for what is there.
    QString currentKey() const;
    /// Makes the difference current, without emitting that it is wanted.
    void setCurrent(const QString &key);
    void setCurrentElement(const ElementRef &element);

    /// How many cards can be made now, and of how many gaps; none before.
    void offerCards(const GapCardOffer &offer);
    /// Whether "Draw it" is offered; it is by default.
    void offerDrawing(bool offered);

    void focusFirst();
    QSize sizeHint() const override;

Q_SIGNALS:
    /// A row was chosen whose element is in the drawing, or whose ghost has this key.
    void elementWanted(const archdeck::ElementRef &element);
    void ghostWanted(const QString &key);
    void drawWanted(const QString &key);
    void dismissWanted(const QString &key, const QString &reason);
    void dismissalUndone(const QString &key);
    void cardsWanted();
    void closeWanted();

private:
    enum class Mode { Reference, Versions };

    void setMode(Mode mode);
    QString groupTitle(int group) const;
    QString emptyText() const;
    void createHead(QVBoxLayout *column);
    void createDetail(QVBoxLayout *column);
    void createFoot(QVBoxLayout *column);
    void rebuildList();
    QTreeWidgetItem *addGroup(int group, const QString &title);
    void addDifference(QTreeWidgetItem *group, const Difference &difference);
    void addThere(QTreeWidgetItem *group);
    void showDetail();
    void askReason(bool asking);
    void dismiss();
    const Difference *current() const;
    QIcon iconOf(const Difference &difference) const;

    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    DesignDiff m_diff;
    Diagram m_mine;
    Diagram m_theirs;
    QMap<QString, QString> m_reasons;
    bool m_isRebuilding = false;
    bool m_offersDrawing = true;

    Mode m_mode = Mode::Reference;

    QLabel *m_title;
    QWidget *m_scores;
    QLabel *m_score;
    LoadBarView *m_componentScore;
    LoadBarView *m_connectionScore;
    QTreeWidget *m_list;
    QWidget *m_detail;
    QLabel *m_text;
    QLabel *m_why;
    QLabel *m_reason;
    QToolButton *m_draw;
    QToolButton *m_dismiss;
    QToolButton *m_undo;
    QWidget *m_ask;
    QLineEdit *m_reasonEdit;
    QPushButton *m_confirm;
    QPushButton *m_cards;
};

} // namespace archdeck
