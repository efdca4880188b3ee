#pragma once

#include "core/estimate/estimate.h"
#include "core/practice/designdiff.h"
#include "core/practice/guidecontent.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qset.h>

namespace archdeck {

/// What a guided design starts with: a drawing, and the components and connections that are left for the user.
struct GuideBoard
{
    Diagram given;
    QList<Node> ghosts; ///< in the order in which they are offered; no two of one kind, none of a kind that is given
    QList<Edge> connections; ///< of which at least one end is a ghost

    /// With the ghosts as components.
    Diagram whole() const;
    /// Takes the ghosts (components with the property `ghost`, a number that orders them) out of a whole drawing.
    static GuideBoard split(const Diagram &whole);
};

/// An end of an open connection: a component of the drawing, or an open ghost.
struct GuideEnd
{
    NodeId node; ///< null when the end is a ghost
    QString ghost; ///< key

    bool operator==(const GuideEnd &) const = default;
};

/// What is still to be filled in on a drawing.
struct GuideGhosts
{
    struct Connection
    {
        QString key;
        GuideEnd from;
        GuideEnd to;
        QString label;
        CallKind call = CallKind::Sync;
    };
    QList<Node> components;
    QList<Connection> connections;
};

/// What the library keeps of a guided design, since the drawing doesn't tell it.
struct GuideRecord
{
    DesignId design; ///< null before it was begun
    int given = 0; ///< components that were there from the start
    QSet<GuideStep> done;
    QSet<GuideStep> skipped;
    int cards = 0; ///< that were made

    /// The user came to its end. Until then it counts as begun only, so that the plan leads back to it.
    bool isOver() const { return done.contains(GuideStep::Tomorrow); }

    QJsonObject toJson() const;
    /// Ignores what it doesn't know.
    static GuideRecord fromJson(const QJsonObject &object);
    bool operator==(const GuideRecord &) const = default;
};

/// The library setting that holds the record of the guided design `id`.
QString guideSetting(const QString &id);

/// All that the guide looks at.
struct GuideFacts
{
    Diagram drawing;
    Estimate estimate; ///< of the drawing
    GuideRecord record;
    std::optional<DesignDiff> comparison; ///< of the drawing with the reference, while it is shown
    QStringList cards; ///< the questions of those that would be made, as plain text
    QStringList tomorrow; ///< what the plan has for the next day
    bool isBusy = false; ///< the step's work runs
};

/// What is to be seen of the guide at one moment.
struct GuideState
{
    enum class Mark { Done, Skipped, Current, Open };
    enum class Tone { Neutral, Good, Warn, Bad };

    GuideStep step = GuideStep::Fill;
    QList<Mark> marks; ///< one a step, in their order
    QString title;
    QString text;
    QString number; ///< the one that matters; empty for none
    QString caption;
    Tone tone = Tone::Neutral;
    QStringList lines; ///< a list below
    QString action;
    bool canAct = true;
    bool canSkip = true;
    bool isMet = false; ///< the step's aim is reached: the button leads on

    bool operator==(const GuideState &) const = default;
};

/// A guided design: half a board, and what to do with it. Tells from the drawing, its estimate and the record where the
/// user is and what to show; it changes nothing. A value; any thread.
class Guide
{
public:
    Guide() = default;
    Guide(GuideContent content, GuideBoard board) : m_content(std::move(content)), m_board(std::move(board)) {}

    const GuideContent &content() const { return m_content; }
    const GuideBoard &board() const { return m_board; }

    /// The drawing to start with, with the content's title and summary.
    Diagram start() const;
    /// A ghost counts as filled when the drawing has a component of its kind.
    GuideGhosts ghosts(const Diagram &drawing) const;
    GuideContent::Hint hint(const QString &ghost) const { return m_content.hints.value(ghost); }

    /// The first step that is neither done nor skipped: filling is done when no ghost is left, and there is nothing to see
    /// when nothing saturates. The last step is never done.
    GuideStep currentStep(const GuideFacts &facts) const;
    GuideState state(const GuideFacts &facts, const Catalog &catalog) const;

    /// The component that is the fullest of all; null without a load.
    static NodeId fullest(const Estimate &estimate);
    /// Every bar is green.
    static bool isGreen(const Estimate &estimate);

private:
    bool isDone(GuideStep step, const GuideFacts &facts) const;
    /// As the board came, apart from what the user drew: what replicas cost is told against it.
    Diagram withGivenReplicas(const Diagram &drawing) const;

    GuideContent m_content;
    GuideBoard m_board;
};

} // namespace archdeck
