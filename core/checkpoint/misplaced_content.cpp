// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/misplaced_content.h"

#include <array>
#include <cstddef>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

std::string_view withoutLeadingSpace(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool isServerAnswer(std::string_view text) {
    constexpr std::array answers = {
        std::string_view("Entry not found"),
        std::string_view("Repository not found"),
        std::string_view("Invalid username or password"),
        std::string_view("Access to model"),
        std::string_view("Not Found"),
    };
    for (const std::string_view answer : answers) {
        if (text.starts_with(answer)) return true;
    }
    return false;
}

}  // namespace

void refuseMisplacedContent(std::string_view content, const std::filesystem::path& file) {
    constexpr std::size_t examined = 1024;
    if (content.empty()) throw FileError(file.string(), Message::tr("is empty"), downloadAgain());
    const std::string_view start = withoutLeadingSpace(content.substr(0, examined));
    // A safetensors file's header length can begin with any byte, '<' too, but always has zeros in it.
    if (start.find('\0') != std::string_view::npos) return;
    if (start.starts_with("version https://git-lfs.github.com/spec/")) {
        throw FileError(
            file.string(), Message::tr("is only a Git LFS pointer, not the file it stands for"),
            Message::tr(
                "Run 'git lfs install' and 'git lfs pull' in the model's folder, or download the file itself."));
    }
    // No model file of any kind begins with '<'; web pages and storage servers' XML errors do.
    if (start.starts_with('<')) {
        throw FileError(file.string(), Message::tr("holds a web page, not a model's file"),
                        Message::tr("Download the file itself (its download link, not the page that shows it)."));
    }
    if (isServerAnswer(start)) {
        throw FileError(file.string(),
                        Message::tr("holds the answer %1 of a download server, not a model's file")
                            .with(inQuotes(start.substr(0, start.find_first_of("\r\n")))),
                        Message::tr("Check the model's name and your access to it, and download the file again."));
    }
}

}  // namespace bild
