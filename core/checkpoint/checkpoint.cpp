// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/checkpoint.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "checkpoint/mapped_file.h"
#include "checkpoint/message_text.h"
#include "checkpoint/pytorch_bin.h"
#include "checkpoint/safetensors.h"
#include "checkpoint/shard_index.h"
#include "checkpoint/weight_files.h"
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
    void dropPrefix();
    void sortByName();
};

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

/// Training in parallel and torch.compile put a name of their own before every tensor's.
void Checkpoint::Contents::dropPrefix() {
    for (const std::string_view prefix : {"module.", "_orig_mod."}) {
        const auto has = [&](const TensorView& tensor) { return tensor.name.starts_with(prefix); };
        if (tensors.empty() || !std::ranges::all_of(tensors, has)) continue;
        for (TensorView& tensor : tensors) tensor.name.erase(0, prefix.size());
        return dropPrefix();
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
    const WeightFiles found = WeightFiles::find(folder);
    const auto add = found.safetensors ? &Contents::addSafetensors : &Contents::addPytorchBin;
    if (found.isIndex) {
        contents->addShards(found.file, add);
    } else {
        (contents.get()->*add)(found.file);
    }
    contents->dropPrefix();
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
