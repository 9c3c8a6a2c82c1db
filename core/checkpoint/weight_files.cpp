// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/weight_files.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// A file name with a place for the name of a variant, which stands between two dots.
struct Pattern {
    std::string_view head;
    std::string_view tail;
    bool safetensors;
    bool isIndex;

    [[nodiscard]] std::string plainName() const { return std::string(head) + std::string(tail); }
    [[nodiscard]] std::string variantName(const std::string& variant) const {
        return std::string(head) + "." + variant + std::string(tail);
    }
    /// The variant in a file's name.
    [[nodiscard]] std::optional<std::string> variantOf(std::string_view name) const {
        if (name.size() <= head.size() + tail.size() + 1) return std::nullopt;
        if (!name.starts_with(head) || !name.ends_with(tail) || name[head.size()] != '.') return std::nullopt;
        const std::string_view variant = name.substr(head.size() + 1, name.size() - head.size() - tail.size() - 1);
        if (variant.find('.') != std::string_view::npos || variant == "index") return std::nullopt;
        return std::string(variant);
    }
};

constexpr std::array patterns{
    Pattern{"model", ".safetensors", true, false}, Pattern{"model.safetensors.index", ".json", true, true},
    Pattern{"pytorch_model", ".bin", false, false}, Pattern{"pytorch_model.bin.index", ".json", false, true}};

/// The names of the files that stand in a folder itself, sorted.
std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        names.insert(entry->path().filename().string());
    }
    return names;
}

std::set<std::string> variantsAmong(const std::set<std::string>& names) {
    std::set<std::string> variants;
    for (const std::string& name : names) {
        for (const Pattern& pattern : patterns) {
            if (const auto variant = pattern.variantOf(name)) variants.insert(*variant);
        }
    }
    return variants;
}

std::optional<std::string> firstEndingIn(const std::set<std::string>& names, std::string_view ending) {
    const auto found = std::ranges::find_if(names, [&](const std::string& name) { return name.ends_with(ending); });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

[[noreturn]] void failWithAdapter(const fs::path& folder) {
    std::string base;
    const fs::path file = folder / "adapter_config.json";
    if (isThere(file)) {
        const nlohmann::json config = readJsonObject(file);
        const auto name = config.find("base_model_name_or_path");
        if (name != config.end() && name->is_string()) base = name->get<std::string>();
    }
    throw FileError(folder.string(),
                    base.empty() ? Message::tr("holds only an adapter (PEFT), not a whole model")
                                 : Message::tr("holds only an adapter (PEFT) for the model %1").with(inQuotes(base)),
                    Message::tr("Merge it into its model in Python (merge_and_unload() of the PEFT model, then "
                                "save_pretrained) and choose the folder that this writes."));
}

[[noreturn]] void failWithoutWeights(const fs::path& folder) {
    const std::set<std::string> names = namesIn(folder);
    if (names.contains("adapter_config.json") || firstEndingIn(names, "adapter_model.safetensors")) {
        failWithAdapter(folder);
    }
    for (const std::string_view ending : {".gguf", ".onnx", "flax_model.msgpack", "tf_model.h5", "openvino_model.bin",
                                          "model.bin", "rust_model.ot", ".ckpt"}) {
        std::optional<std::string> other = firstEndingIn(names, ending);
        if (!other && ending == ".onnx") other = firstEndingIn(namesIn(folder / "onnx"), ending);
        if (!other) continue;
        throw FileError((folder / *other).string(),
                        Message::tr("is the only file of weights there, in a format that cannot be read"),
                        convertToSafetensors());
    }
    throw FileError(
        folder.string(), Message::tr("holds no weights"),
        Message::tr("It needs model.safetensors or pytorch_model.bin, or the shards and index of one of them."));
}

[[noreturn]] void failWithVariants(const fs::path& folder, const std::set<std::string>& variants) {
    std::string list;
    for (const std::string& variant : variants) list += (list.empty() ? "" : ", ") + variant;
    throw FileError(
        folder.string(),
        Message::tr("holds the weights in several variants and none without a name: %1").with(inQuotes(list)),
        Message::tr("Give the files of one of them their plain name, such as model.safetensors."));
}

}  // namespace

WeightFiles WeightFiles::find(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        throw FileError(folder.string(), Message::tr("is not a folder that can be opened"),
                        Message::tr("Choose the folder that holds the model's files."));
    }
    for (const Pattern& pattern : patterns) {
        const fs::path file = folder / pattern.plainName();
        if (isThere(file)) return {file, pattern.safetensors, pattern.isIndex};
    }
    const std::set<std::string> variants = variantsAmong(namesIn(folder));
    if (variants.size() > 1) failWithVariants(folder, variants);
    for (const Pattern& pattern : patterns) {
        if (variants.empty()) break;
        const fs::path file = folder / pattern.variantName(*variants.begin());
        if (isThere(file)) return {file, pattern.safetensors, pattern.isIndex};
    }
    failWithoutWeights(folder);
}

}  // namespace bild
