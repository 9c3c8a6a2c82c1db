// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/different_files.h"

#include <unistd.h>

#include <system_error>

#include "cli/followed_path.h"
#include "cli/text_files.h"
#include "cli/usage_error.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

struct KnownFile {
    std::string name;
    std::optional<FileIdentity> identity;
};

KnownFile inputFile(const std::string& name) {
    if (name.empty() || name == "-") return {inputName(name), identityOf(STDIN_FILENO)};
    const FollowedPath followed = followLinks(name);
    return {name, followed.descriptor ? identityOf(*followed.descriptor) : identityOf(followed.path)};
}

bool same(const std::optional<FileIdentity>& one, const std::optional<FileIdentity>& other) {
    return one && other && one->sameAs(*other) && !S_ISCHR(one->kind);
}

[[noreturn]] void refuse(const std::string& output, const std::string& other, const char* what) {
    throw UsageError(Message::verbatim(output + " and " + other + " are the same file, which cannot be " + what +
                                       " at a time. Give another place with -o or --trace."));
}

void requireNoInput(const OutputTarget& output, const KnownFile& input) {
    // A connection goes both ways.
    if (!same(output.identity(), input.identity) || S_ISSOCK(input.identity->kind)) return;
    refuse(output.name, input.name, "read and written");
}

/// What an interrupted run left can be read, but not while its place is needed.
void requireNoPartialInput(const OutputTarget& output, const KnownFile& input) {
    if (!same(identityOf(output.partial), input.identity)) return;
    refuse(output.partial.string(), input.name, "read and written");
}

void requireNoOtherOutput(const OutputTarget& output, const OutputTarget& other) {
    const bool oneStream = output.kind == OutputTarget::Kind::Stream && other.kind == OutputTarget::Kind::Stream &&
                           output.descriptor == other.descriptor;
    const bool meets = same(output.identity(), other.identity()) ||
                       (!output.partial.empty() && same(identityOf(output.partial), other.identity())) ||
                       (!other.partial.empty() && same(output.identity(), identityOf(other.partial)));
    if (oneStream || meets) refuse(output.name, other.name, "two outputs");
}

std::vector<KnownFile> filesIn(const std::vector<fs::path>& folders) {
    std::vector<KnownFile> files;
    for (const fs::path& folder : folders) {
        std::error_code unreadable;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, unreadable)) {
            if (entry.is_regular_file(unreadable)) files.push_back({entry.path().string(), identityOf(entry.path())});
        }
    }
    return files;
}

}  // namespace

void requireDifferentFiles(const FilesOfRun& files) {
    std::vector<KnownFile> inputs = filesIn(files.models);
    for (const std::string& name : files.inputs) inputs.push_back(inputFile(name));
    const std::size_t firstInput = files.inputs.empty() ? inputs.size() : inputs.size() - files.inputs.size();
    for (std::size_t i = 0; i < files.outputs.size(); ++i) {
        const OutputTarget& output = files.outputs[i];
        const bool replaced = output.kind == OutputTarget::Kind::File;
        for (std::size_t j = 0; j < inputs.size(); ++j) {
            if (replaced) requireNoPartialInput(output, inputs[j]);
            if (replaced && i == 0 && j == firstInput) continue;
            requireNoInput(output, inputs[j]);
        }
        for (std::size_t j = 0; j < i; ++j) requireNoOtherOutput(output, files.outputs[j]);
        // Its name would go to the new file, and the messages with the old one.
        if (replaced && same(output.identity(), identityOf(STDERR_FILENO))) {
            refuse(output.name, "standard error", "used for results and messages");
        }
    }
}

}  // namespace bild
