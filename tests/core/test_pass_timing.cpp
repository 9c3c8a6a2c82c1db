// SPDX-License-Identifier: GPL-3.0-or-later
#include "pass_timing.h"

#include <QtTest>

#include <thread>

using namespace bild;

namespace {

/// A model whose pass takes long right after one of another size, as if other weights had filled the caches.
class ColdModel final : public SequenceModel {
public:
    void open(SequenceId, std::span<const TokenId>, std::size_t) override {}
    void close(SequenceId) override {}
    [[nodiscard]] std::size_t cacheBytes(std::size_t, std::size_t) const override { return 0; }
    void truncate(SequenceId, std::size_t length) override { m_length = length; }
    std::vector<RowScores> forward(std::span<const Feed> feeds, std::size_t) override {
        const std::size_t tokens = feeds.front().tokens.size();
        if (tokens != std::exchange(m_before, tokens)) std::this_thread::sleep_for(std::chrono::milliseconds(100));
        contexts.push_back(m_length);
        return std::vector<RowScores>(tokens);
    }

    std::vector<std::size_t> contexts;  ///< of the passes

private:
    std::size_t m_length = 0;
    std::size_t m_before = 0;
};

}  // namespace

class TestPassTiming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One token or many: none pays for what was in the caches before.
    void everySizeIsTimedAlike() {
        ColdModel model;
        for (const std::size_t tokens : {1, 8, 1, 16, 2}) QVERIFY(timePass(model, 0, 24, tokens, 5) < 50.0);
        QCOMPARE(model.contexts, std::vector<std::size_t>(10, 24));
    }
};

QTEST_APPLESS_MAIN(TestPassTiming)
#include "test_pass_timing.moc"
