// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tells lupdate (which takes it for Q_DECLARE_TR_FUNCTIONS) under which name the texts of tr() stand in the
/// catalogues.
#define BILD_TR_CONTEXT(context)

namespace bild {

/// A sentence, or a part of one, in English, and apart from it the values that fill its places %1 to %9: so a window
/// can say it in its reader's language, while what() of an error and the command line stay English.
class Message {
    BILD_TR_CONTEXT(Message)

public:
    Message() = default;  ///< says nothing

    /// `english` is a literal, for lupdate to find.
    [[nodiscard]] static Message tr(const char* english) { return Message(english, true); }
    /// The same in every language: a name, another program's words, what was translated already.
    [[nodiscard]] static Message verbatim(std::string text) { return Message(std::move(text), false); }

    /// The message with its places filled, at most nine: by texts, which stay as they are, whole numbers and messages.
    template <typename... Values>
    [[nodiscard]] Message with(const Values&... values) const {
        static_assert(sizeof...(Values) <= 9);
        Message filled = *this;
        (filled.m_values.push_back(asMessage(values)), ...);
        return filled;
    }

    /// Gives the text of tr() in another language, its places still in it.
    using Translate = std::function<std::string(const std::string& english)>;
    [[nodiscard]] std::string in(const Translate& translate) const;
    [[nodiscard]] std::string english() const;

private:
    Message(std::string text, bool translatable) : m_text(std::move(text)), m_translatable(translatable) {}

    static Message asMessage(const Message& message) { return message; }
    static Message asMessage(std::string_view text) { return verbatim(std::string(text)); }
    static Message asMessage(std::integral auto number) { return verbatim(std::to_string(number)); }

    std::string m_text;
    bool m_translatable = false;
    std::vector<Message> m_values;
};

}  // namespace bild
