#pragma once

#include <QtCore/qlist.h>

// Closed forms of queueing theory. Times in seconds, rates per second; the load offered to a station is rate x service
// time, in Erlangs. Arrivals are Poisson unless said otherwise. Pure; any thread. The textbook for all of them is
// Kleinrock, Queueing Systems I (1975); where another source is meant it is named.

namespace archdeck::queueing {

/// Share of arrivals that a station of `servers` >= 1 without a queue turns away. `load` >= 0.
/// Erlang (1917), by the recursion B(k) = a B(k-1) / (k + a B(k-1)).
double erlangB(qint64 servers, double load);

/// Share of arrivals that have to wait at a station of `servers` >= 1; 1 when `load` >= `servers`. Above 100,000
/// servers by the limit of Halfin and Whitt (1981), which is then right within 0.5 %.
double erlangC(qint64 servers, double load);

/// The least number of servers at which at most the share `target` (0 < target < 1) of arrivals waits.
qint64 serversForWaitProbability(double load, double target);

/// What an arrival finds at a station in steady state.
struct Wait
{
    double probability = 0; ///< of waiting at all
    double mean = 0; ///< of all arrivals, those that need not wait included

    bool operator==(const Wait &) const = default;
};

/// M/M/c. `load` < `servers`.
Wait mmcWait(double rate, double serviceTime, qint64 servers);

/// P(wait > `time`) of M/M/c.
double mmcWaitTail(double time, double rate, double serviceTime, qint64 servers);

/// The wait that the share `p` (0 < p < 1) of arrivals does not exceed, M/M/c.
double mmcWaitQuantile(double p, double rate, double serviceTime, qint64 servers);

/// P(wait + service > `time`) of M/M/c.
double mmcSojournTail(double time, double rate, double serviceTime, qint64 servers);

/// The time at the station that the share `p` (0 < p < 1) of arrivals does not exceed, M/M/c.
double mmcSojournQuantile(double p, double rate, double serviceTime, qint64 servers);

/// Mean wait of M/G/1 by Pollaczek (1930) and Khinchine (1932). `serviceScv` = variance / mean^2. `load` < 1.
double pollaczekKhinchineWait(double rate, double serviceTime, double serviceScv);

/// Mean wait of G/G/c by Allen and Cunneen (Allen, Probability, Statistics and Queueing Theory, 1990): that of M/M/c
/// times (ca2 + cs2) / 2. Exact for M/M/c and M/G/1. `load` < `servers`.
double allenCunneenWait(double rate, double serviceTime, qint64 servers, double arrivalScv, double serviceScv);

/// Mean time at an M/G/c station whose requests share the servers evenly, whatever the service times' distribution:
/// service / (1 - load) for one server, that of M/M/c for more (Cohen 1979).
double processorSharingResponse(double rate, double serviceTime, qint64 servers);

/// A flow from one station to another: `gain` requests there for each one here.
struct Flow
{
    int from = 0;
    int to = 0;
    double gain = 0; ///< >= 0
};

/// Rates that solve the traffic equations rate_j = entering_j + sum_i rate_i x gain_ij (Jackson 1957).
struct Traffic
{
    QList<double> rates; ///< 0 at stations of `runaways`, and nothing flows on from them
    QList<QList<int>> runaways; ///< strongly connected stations round which a request gains 1 or more
    QList<int> calleesFirst; ///< all stations: those without further flows first; within a cycle in any order
};

/// Solves them, one strongly connected component after the other: by elimination, and those of more than 200 stations by
/// iteration, which takes a gain closer to 1 than some 0.99 for 1. `entering` >= 0, one for each station.
Traffic solveTraffic(const QList<double> &entering, const QList<Flow> &flows);

} // namespace archdeck::queueing
