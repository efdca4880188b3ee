#include "core/practice/sittingclock.h"

#include "core/base/rng.h"

#include <QtCore/qendian.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

SittingClock::SittingClock(Sitting sitting, Question question, Framework framework, qint64 nowMs)
    : m_sitting(std::move(sitting)), m_question(std::move(question)), m_framework(std::move(framework)),
      m_lastMs(nowMs), m_storedMs(m_sitting.elapsedMs)
{
    if (!m_framework.phases.isEmpty() && indexOf(m_sitting.phase) < 0)
        m_sitting.phase = m_framework.phases.constFirst().key;
}

bool SittingClock::advance(qint64 nowMs)
{
    count(nowMs);
    if (!bringChange() && m_sitting.elapsedMs - m_storedMs < storeEveryMs)
        return false;
    m_storedMs = m_sitting.elapsedMs;
    return true;
}

void SittingClock::pause(qint64 nowMs)
{
    count(nowMs);
    if (isRunning())
        m_sitting.state = SittingState::Paused;
}

void SittingClock::resume(qint64 nowMs)
{
    count(nowMs);
    if (m_sitting.state == SittingState::Paused)
        m_sitting.state = SittingState::Running;
}

void SittingClock::enterPhase(const QString &phase, qint64 nowMs)
{
    count(nowMs);
    if (m_sitting.isOpen() && indexOf(phase) >= 0)
        m_sitting.phase = phase;
}

void SittingClock::setNotes(const QString &phase, const QString &markdown, qint64 nowMs)
{
    count(nowMs);
    if (markdown.isEmpty())
        m_sitting.notes.remove(phase);
    else
        m_sitting.notes.insert(phase, markdown);
}

void SittingClock::setAnswer(const QString &estimate, std::optional<double> value, qint64 nowMs)
{
    count(nowMs);
    if (value)
        m_sitting.answers.insert(estimate, *value);
    else
        m_sitting.answers.remove(estimate);
}

void SittingClock::finish(qint64 nowMs)
{
    count(nowMs);
    if (!m_sitting.isOpen())
        return;
    m_sitting.state = SittingState::Finished;
    m_sitting.finishedMs = nowMs;
}

void SittingClock::giveUp(qint64 nowMs)
{
    count(nowMs);
    if (!m_sitting.isOpen())
        return;
    m_sitting.state = SittingState::Abandoned;
    m_sitting.finishedMs = nowMs;
}

qint64 SittingClock::plannedMs() const
{
    return m_sitting.minutes * minuteMs;
}

qint64 SittingClock::phasePlannedMs(const QString &phase) const
{
    return qRound64(m_framework.minutesOf(phase, m_sitting.minutes) * double(minuteMs));
}

qint64 SittingClock::phaseLeftMs() const
{
    return phasePlannedMs(m_sitting.phase) - m_sitting.phaseMs.value(m_sitting.phase);
}

QString SittingClock::nextPhase() const
{
    const qsizetype next = indexOf(m_sitting.phase) + 1;
    return next < m_framework.phases.size() ? m_framework.phases[next].key : QString();
}

QString SittingClock::suggestedPhase() const
{
    qint64 end = 0;
    for (qsizetype i = 0; i < m_framework.phases.size(); ++i) {
        const QString &key = m_framework.phases[i].key;
        end += phasePlannedMs(key);
        if (m_sitting.elapsedMs < end || i + 1 == m_framework.phases.size())
            return i > indexOf(m_sitting.phase) ? key : QString();
    }
    return {};
}

void SittingClock::count(qint64 nowMs)
{
    const qint64 passed = nowMs - m_lastMs;
    m_lastMs = nowMs;
    if (!isRunning() || passed <= 0 || passed > longestGapMs)
        return;
    m_sitting.elapsedMs += passed;
    m_sitting.phaseMs[m_sitting.phase] += passed;
}

bool SittingClock::bringChange()
{
    const qint64 due = qRound64(changeShare * double(plannedMs()));
    if (!isRunning() || !m_sitting.change.isEmpty() || m_sitting.elapsedMs < due)
        return false;
    const RequirementChange *change = changeFor(m_question, m_sitting.id);
    if (!change)
        return false;
    m_sitting.change = change->key;
    m_sitting.changeAtMs = m_sitting.elapsedMs;
    return true;
}

qsizetype SittingClock::indexOf(const QString &phase) const
{
    const auto found = std::ranges::find(m_framework.phases, phase, &InterviewPhase::key);
    return found == m_framework.phases.end() ? -1 : found - m_framework.phases.begin();
}

const RequirementChange *changeFor(const Question &question, SittingId sitting)
{
    if (question.changes.isEmpty())
        return nullptr;
    const QByteArray bytes = sitting.uuid().toRfc4122();
    Rng rng(qFromBigEndian<quint64>(bytes.constData()) ^ qFromBigEndian<quint64>(bytes.constData() + 8));
    return &question.changes[rng.below(int(question.changes.size()))];
}

} // namespace archdeck
