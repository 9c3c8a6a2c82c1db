// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policy_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

}  // namespace

QString rollbackWords(double nats) {
    if (std::isinf(nats)) return Words::tr("never");
    return Words::tr("%1 nats").arg(QLocale().toString(nats, 'f', 1));
}

QString policyChangeWords(const Policy& from, const Policy& to) {
    const QLocale locale;
    QStringList changes;
    if (from.fallbackThreshold != to.fallbackThreshold) {
        changes << Words::tr("fallback %1 → %2")
                       .arg(locale.toString(from.fallbackThreshold, 'f', 2),
                            locale.toString(to.fallbackThreshold, 'f', 2));
    }
    if (from.rollbackThreshold != to.rollbackThreshold) {
        changes << Words::tr("rollback %1 → %2")
                       .arg(rollbackWords(from.rollbackThreshold), rollbackWords(to.rollbackThreshold));
    }
    if (from.maxDraftTokens != to.maxDraftTokens) {
        changes << Words::tr("longest draft %1 → %2")
                       .arg(locale.toString(from.maxDraftTokens), locale.toString(to.maxDraftTokens));
    }
    if (from.verifyDraftedEnd != to.verifyDraftedEnd) {
        changes << (to.verifyDraftedEnd ? Words::tr("drafted ends are verified")
                                        : Words::tr("drafted ends are not verified"));
    }
    QString words = changes.value(0);
    for (const QString& change : changes.mid(1)) words = Words::tr("%1, %2", "two changes").arg(words, change);
    return words;
}

}  // namespace bild
