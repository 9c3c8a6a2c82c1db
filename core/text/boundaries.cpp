// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/boundaries.h"

#include <cstdint>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "error.h"

namespace bild {

namespace {

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(Message::tr("ICU cannot cut text (%1). Its data may be missing: install the ICU libraries again.")
                        .with(u_errorName(status)));
    }
}

std::unique_ptr<icu::BreakIterator> createIterator(BoundaryKind kind, const std::string& locale) {
    const icu::Locale place(locale.c_str());
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator;
    switch (kind) {
        case BoundaryKind::Sentence:
            iterator.reset(icu::BreakIterator::createSentenceInstance(place, status));
            break;
        case BoundaryKind::Line:
            iterator.reset(icu::BreakIterator::createLineInstance(place, status));
            break;
        case BoundaryKind::Character:
            iterator.reset(icu::BreakIterator::createCharacterInstance(place, status));
            break;
    }
    check(status);
    return iterator;
}

std::optional<std::size_t> offsetOf(std::int32_t boundary) {
    if (boundary == icu::BreakIterator::DONE) return std::nullopt;
    return static_cast<std::size_t>(boundary);
}

}  // namespace

class Boundaries::Implementation {
public:
    Implementation(BoundaryKind kind, const std::string& locale) : m_iterator(createIterator(kind, locale)) {}
    ~Implementation() { utext_close(&m_text); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    void setText(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_text, text.data(), static_cast<std::int64_t>(text.size()), &status);
        m_iterator->setText(&m_text, status);
        check(status);
    }

    icu::BreakIterator& iterator() { return *m_iterator; }

private:
    UText m_text = UTEXT_INITIALIZER;
    std::unique_ptr<icu::BreakIterator> m_iterator;
};

Boundaries::Boundaries(BoundaryKind kind, const std::string& locale)
    : m_implementation(std::make_unique<Implementation>(kind, locale)) {}
Boundaries::~Boundaries() = default;

void Boundaries::setText(std::string_view text) {
    m_implementation->setText(text);
}

std::optional<std::size_t> Boundaries::after(std::size_t offset) {
    return offsetOf(m_implementation->iterator().following(static_cast<std::int32_t>(offset)));
}

std::optional<std::size_t> Boundaries::before(std::size_t offset) {
    return offsetOf(m_implementation->iterator().preceding(static_cast<std::int32_t>(offset)));
}

}  // namespace bild
