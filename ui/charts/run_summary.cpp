// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/run_summary.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace bild {
namespace {

QString dash() {
    return QStringLiteral("–");
}

}  // namespace

RunSummary::RunSummary(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("This run"));
    auto* layout = new QGridLayout(this);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    m_acceptance =
        addRow(*layout, tr("acceptance"), tr("Drafted tokens that the large model kept, of those it has looked at."));
    m_largeShare = addRow(*layout, tr("large passes per token"),
                          tr("Passes of the large model / tokens written. The large model alone needs 1."));
    m_wasted = addRow(*layout, tr("wasted drafts"),
                      tr("Passes of the small model that wrote nothing because it was unsure, plus drafted tokens that "
                         "were taken back."));
    m_agreement = addRow(*layout, tr("agreement with large alone"),
                         tr("Segments whose output is the same as the large model's own. BiLD is not lossless: where "
                            "the small model is sure and the large one does not object, their words may differ. Known "
                            "once the large model has run alone (Race)."));
    m_speed = addRow(*layout, tr("tokens per second"),
                     tr("Tokens written / time from the source to the last token, both encoders included."));
    layout->setRowStretch(layout->rowCount(), 1);
    setStatistics({});
    setAgreement(std::nullopt);
}

QLabel* RunSummary::addRow(QGridLayout& layout, const QString& name, const QString& definition) {
    auto* label = new QLabel(name);
    label->setWordWrap(true);
    label->setToolTip(definition);
    auto* value = new QLabel;
    value->setForegroundRole(QPalette::PlaceholderText);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    value->setWordWrap(true);
    value->setToolTip(definition);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    value->setAccessibleDescription(definition);
    const int row = layout.rowCount();
    layout.addWidget(label, row, 0, Qt::AlignTop);
    layout.addWidget(value, row, 1);
    m_names << label;
    m_values << value;
    return value;
}

void RunSummary::setStatistics(const Statistics& statistics) {
    const QLocale locale;
    const auto count = [&locale](std::size_t value) { return locale.toString(static_cast<qulonglong>(value)); };
    m_acceptance->setText(statistics.verifiedTokens == 0
                              ? dash()
                              //: a percentage
                              : tr("%1 %").arg(locale.toString(100.0 * statistics.acceptanceRate(), 'f', 0)));
    m_largeShare->setText(statistics.tokens == 0 ? dash() : locale.toString(statistics.largeCallShare(), 'f', 2));
    m_wasted->setText(statistics.smallPasses == 0 ? dash() : count(statistics.wastedDrafts()));
    m_speed->setText(statistics.totalMilliseconds > 0.0 ? locale.toString(statistics.tokensPerSecond(), 'f', 0)
                                                        : dash());
}

void RunSummary::setAgreement(const std::optional<Agreement>& agreement) {
    if (!agreement || agreement->compared == 0) {
        m_agreement->setText(dash());
        return;
    }
    const QLocale locale;
    m_agreement->setText(tr("%1 of %Ln segment(s)", nullptr, static_cast<int>(agreement->compared))
                             .arg(locale.toString(static_cast<qulonglong>(agreement->same))));
}

QString RunSummary::text() const {
    QStringList lines;
    for (qsizetype row = 0; row < m_names.size(); ++row) {
        lines << tr("%1: %2", "name and value").arg(m_names[row]->text(), m_values[row]->text());
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace bild
