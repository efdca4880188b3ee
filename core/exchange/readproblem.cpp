#include "core/exchange/readproblem.h"

namespace archdeck {

QString toLine(const ReadProblem &problem)
{
    if (problem.line <= 0)
        return problem.file + u": " + problem.message;
    return problem.file + u':' + QString::number(problem.line) + u": " + problem.message;
}

} // namespace archdeck
