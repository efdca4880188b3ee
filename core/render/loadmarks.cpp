#include "core/render/loadmarks.h"

namespace archdeck {

LoadBar loadBar(const ComponentEstimate &component)
{
    LoadBar bar;
    bar.ratio = component.utilisation;
    bar.text = percentText(component.utilisation);
    bar.level = component.isOverloaded()          ? LoadLevel::Over
        : component.utilisation > highUtilisation ? LoadLevel::Near
                                                  : LoadLevel::Normal;
    return bar;
}

DiagramMarks loadMarks(const Estimate &estimate)
{
    DiagramMarks marks;
    for (const ComponentEstimate &component : estimate.components) {
        if (component.isLoaded && estimate.hasLoad)
            marks.bars.insert(component.node, loadBar(component));
    }
    for (const EstimateProblem &problem : estimate.problems) {
        if (problem.element.type != ElementType::Node || problem.severity != EstimateProblem::Severity::Error)
            continue;
        QString &text = marks.warnings[NodeId(problem.element.id)];
        text = text.isEmpty() ? problem.message : text + u'\n' + problem.message;
    }
    return marks;
}

} // namespace archdeck
