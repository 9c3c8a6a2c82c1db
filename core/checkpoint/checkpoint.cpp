// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/checkpoint.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "checkpoint/mapped_file.h"
#include "checkpoint/message_text.h"
#include "checkpoint/pytorch_bin.h"
#include "checkpoint/safetensors.h"
#include "checkpoint/shard_index.h"
#include "error.h"

namespace bild {

static_assert(std::endian::native == std::endian::little, "Checkpoints are little-endian and used in place.");

struct Checkpoint::Contents {
    std::vector<std::filesystem::path> files;
    std::vector<MappedFile> mappings;
    std::vector<std::vector<std::byte>> buffers;  ///< what could not be used in place
    std::vector<TensorView> tensors;

    void addSafetensors(const std::filesystem::path& file);
    void addPytorchBin(const std::filesystem::path& file);
    void addShards(const std::filesystem::path& index, void (Contents::*add)(const std::filesystem::path&));
    void sortByName();
};

namespace {

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

[[noreturn]] void failWithoutWeights(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw FileError(folder.string(), Message::tr("is not a folder that can be opened"),
                        Message::tr("Choose the folder that holds the model's files."));
    }
    constexpr std::array others = {"flax_model.msgpack", "tf_model.h5", "model.onnx", "model.bin", "rust_model.ot"};
    for (const char* const other : others) {
        if (!isThere(folder / other)) continue;
        throw FileError((folder / other).string(),
                        Message::tr("is the only file of weights there, in a format that cannot be read"),
                        convertToSafetensors());
    }
    throw FileError(
        folder.string(), Message::tr("holds no weights"),
        Message::tr("It needs model.safetensors or pytorch_model.bin, or the shards and index of one of them."));
}

}  // namespace

void Checkpoint::Contents::addSafetensors(const std::filesystem::path& file) {
    mappings.push_back(MappedFile::open(file));
    std::vector<TensorView> found = readSafetensors(mappings.back().bytes(), file);
    std::move(found.begin(), found.end(), std::back_inserter(tensors));
    files.push_back(file);
}

void Checkpoint::Contents::addPytorchBin(const std::filesystem::path& file) {
    mappings.push_back(MappedFile::open(file));
    PytorchTensors found = readPytorchBin(mappings.back().bytes(), file);
    std::move(found.tensors.begin(), found.tensors.end(), std::back_inserter(tensors));
    std::move(found.buffers.begin(), found.buffers.end(), std::back_inserter(buffers));
    files.push_back(file);
}

void Checkpoint::Contents::addShards(const std::filesystem::path& indexFile,
                                     void (Contents::*add)(const std::filesystem::path&)) {
    const ShardIndex index = readShardIndex(indexFile);
    std::unordered_map<std::string, std::filesystem::path> holder;
    for (const std::filesystem::path& shard : index.shards) {
        const std::size_t before = tensors.size();
        (this->*add)(shard);
        for (std::size_t i = before; i < tensors.size(); ++i) {
            const auto [other, isNew] = holder.emplace(tensors[i].name, shard);
            if (isNew) continue;
            throw FileError(shard.string(),
                            Message::tr("holds the tensor %1, which %2 holds too")
                                .with(inQuotes(tensors[i].name), inQuotes(other->second.filename().string())),
                            downloadAgain());
        }
    }
    for (const auto& [tensor, shard] : index.fileOfTensor) {
        const auto found = holder.find(tensor);
        if (found != holder.end() && found->second == shard) continue;
        throw FileError(shard.string(),
                        Message::tr("lacks the tensor %1, which %2 says it holds")
                            .with(inQuotes(tensor), inQuotes(indexFile.filename().string())),
                        downloadAgain());
    }
}

void Checkpoint::Contents::sortByName() {
    std::sort(tensors.begin(), tensors.end(), [](const TensorView& a, const TensorView& b) { return a.name < b.name; });
    std::sort(files.begin(), files.end());
}

Checkpoint::Checkpoint(std::unique_ptr<Contents> contents) : m_contents(std::move(contents)) {}
Checkpoint::~Checkpoint() = default;
Checkpoint::Checkpoint(Checkpoint&&) noexcept = default;
Checkpoint& Checkpoint::operator=(Checkpoint&&) noexcept = default;

Checkpoint Checkpoint::open(const std::filesystem::path& folder) {
    auto contents = std::make_unique<Contents>();
    if (isThere(folder / "model.safetensors")) {
        contents->addSafetensors(folder / "model.safetensors");
    } else if (isThere(folder / "model.safetensors.index.json")) {
        contents->addShards(folder / "model.safetensors.index.json", &Contents::addSafetensors);
    } else if (isThere(folder / "pytorch_model.bin")) {
        contents->addPytorchBin(folder / "pytorch_model.bin");
    } else if (isThere(folder / "pytorch_model.bin.index.json")) {
        contents->addShards(folder / "pytorch_model.bin.index.json", &Contents::addPytorchBin);
    } else {
        failWithoutWeights(folder);
    }
    contents->sortByName();
    return Checkpoint(std::move(contents));
}

const TensorView* Checkpoint::find(const std::string& name) const {
    const std::vector<TensorView>& tensors = m_contents->tensors;
    const auto found =
        std::lower_bound(tensors.begin(), tensors.end(), name,
                         [](const TensorView& tensor, const std::string& key) { return tensor.name < key; });
    return found != tensors.end() && found->name == name ? &*found : nullptr;
}

std::span<const TensorView> Checkpoint::tensors() const {
    return m_contents->tensors;
}

void Checkpoint::release(const TensorView& tensor) const {
    for (const MappedFile& mapping : m_contents->mappings) {
        // Tensors that could not be used in place lie in buffers, in no file.
        if (!tensor.data.empty() && mapping.holds(tensor.data)) mapping.release(tensor.data);
    }
}

const std::vector<std::filesystem::path>& Checkpoint::files() const {
    return m_contents->files;
}

}  // namespace bild
