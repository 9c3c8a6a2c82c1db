// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace_cursor.h"

#include <limits>

#include "error.h"

namespace bild {
namespace {

constexpr std::int64_t largestCount = std::int64_t{1} << 40;

}  // namespace

TraceCursor TraceCursor::at(const char* key) const& {
    if (!m_value->is_object()) refuse(Message::tr("is not an object"));
    const auto found = m_value->find(key);
    if (found == m_value->end()) refuse(Message::tr("has no \"%1\"").with(key));
    return {*found, *this, key, 0};
}

std::size_t TraceCursor::size() const {
    if (!m_value->is_array()) refuse(Message::tr("is not a list"));
    return m_value->size();
}

TraceCursor TraceCursor::at(std::size_t index) const& {
    if (index >= size()) refuse(Message::tr("is shorter than expected"));
    return {(*m_value)[index], *this, nullptr, index};
}

const std::string& TraceCursor::text() const {
    if (!m_value->is_string()) refuse(Message::tr("is not a text"));
    return m_value->get_ref<const std::string&>();
}

bool TraceCursor::flag() const {
    if (!m_value->is_boolean()) refuse(Message::tr("is neither true nor false"));
    return m_value->get<bool>();
}

std::int64_t TraceCursor::integer(std::int64_t least, std::int64_t most) const {
    if (!m_value->is_number_integer()) refuse(Message::tr("is not a whole number"));
    // Above the signed range only an unsigned number can be.
    const bool fits = !m_value->is_number_unsigned() ||
                      m_value->get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    const std::int64_t value = fits ? m_value->get<std::int64_t>() : 0;
    if (!fits || value < least || value > most) {
        refuse(Message::tr("is not between %1 and %2").with(least, most));
    }
    return value;
}

std::size_t TraceCursor::count() const {
    return static_cast<std::size_t>(integer(0, largestCount));
}

double TraceCursor::number(double least, double most) const {
    if (!m_value->is_number()) refuse(Message::tr("is not a number"));
    const auto value = m_value->get<double>();
    if (!(value >= least && value <= most)) refuse(Message::tr("is out of its range"));
    return value;
}

double TraceCursor::numberOrInfinity(double least) const {
    if (m_value->is_string() && text() == "inf") return std::numeric_limits<double>::infinity();
    return number(least, std::numeric_limits<double>::max());
}

void TraceCursor::refuse(const Message& problem) const {
    const std::string place = path();
    throw FileError(
        *m_file, place.empty() ? Message::tr("the trace %1").with(problem) : Message::tr("%1 %2").with(place, problem),
        Message::tr("The file is damaged or is no trace; save the trace anew."));
}

std::string TraceCursor::path() const {
    if (m_parent == nullptr) return {};
    const std::string parent = m_parent->path();
    if (m_key == nullptr) return parent + "[" + std::to_string(m_index) + "]";
    return parent.empty() ? m_key : parent + "." + m_key;
}

}  // namespace bild
