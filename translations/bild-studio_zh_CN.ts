<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CommandLine</name>
    <message>
        <source>Translate and summarize with a big and a little model together, and see how it works.</source>
        <translation>用一大一小两个模型协作翻译和摘要，并看清其中的过程。</translation>
    </message>
    <message>
        <source>A text or a saved trace to open.</source>
        <translation>要打开的文本或已保存的运行记录。</translation>
    </message>
    <message>
        <source>There is no language “%1” here. Choose one of: %2.</source>
        <translation>没有“%1”这种语言。请从以下选项中选择：%2。</translation>
    </message>
    <message>
        <source>Folder of the pair of models to load.</source>
        <translation>要加载的模型对所在的文件夹。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Language of the window for this once: en, de or zh_CN.</source>
        <translation>仅本次使用的界面语言：en、de 或 zh_CN。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>is larger than %1 MB</source>
        <translation>大于 %1 MB</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请把它拆分成较小的文件。</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>请选择其中的一个文件。</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在，以及您是否有权读取。</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>无法写入（%1）</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>“%1” %2. %3</source>
        <extracomment>a file, what it is or what is wrong with it (&quot;is a folder&quot;), and what to do about it</extracomment>
        <translation>“%1”%2。%3</translation>
    </message>
</context>
<context>
    <name>DocumentQuestions</name>
    <message>
        <source>The text has changes that were not saved.</source>
        <translation>文本有未保存的更改。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>不保存就会丢失。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>文件已更改</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>“%1”打开后被其他程序更改过。</translation>
    </message>
    <message>
        <source>To save now takes the place of what stands there. You can save under another name instead.</source>
        <translation>现在保存会替换文件中的内容。也可以改用其他名称保存。</translation>
    </message>
    <message>
        <source>&amp;Overwrite it</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>Characters that the encoding lacks</source>
        <extracomment>%1 is a file, %2 the name of an encoding, %3 a list of characters</extracomment>
        <translation>该编码缺少的字符</translation>
    </message>
    <message>
        <source>“%1” is in the encoding %2, which lacks these characters of the text: %3</source>
        <translation>“%1”的编码是 %2，其中没有文本里的这些字符：%3</translation>
    </message>
    <message>
        <source>UTF-8 has all characters. Nothing is saved if you cancel.</source>
        <translation>UTF-8 包含所有字符。取消则不保存任何内容。</translation>
    </message>
    <message>
        <source>&amp;Save as UTF-8</source>
        <translation>保存为 UTF-8(&amp;S)</translation>
    </message>
    <message>
        <source>Bytes that could not be read</source>
        <translation>无法读取的字节</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of “%1” could not be read as text; the sign � stands in their place.</source>
        <translation>
            <numerusform>“%1”中有 %Ln 个字节无法作为文本读取，以符号 � 代替。</numerusform>
        </translation>
    </message>
    <message>
        <source>To save now writes that sign in place of the bytes. You can save under another name, or open the file again in another encoding, instead.</source>
        <translation>现在保存会用该符号取代这些字节。您也可以另存为其他名称，或用其他编码重新打开该文件。</translation>
    </message>
    <message>
        <source>The output has changes made by hand that were not saved.</source>
        <translation>输出中有手动更改尚未保存。</translation>
    </message>
    <message>
        <source>The text has changes, and the output has changes made by hand, that were not saved.</source>
        <translation>文本有更改，输出也有手动更改，均尚未保存。</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder, or free some space.</source>
        <translation>无法写入“%1”：%2。请选择其他文件夹，或腾出一些空间。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>is not a folder that can be opened</source>
        <translation>不是可以打开的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s files.</source>
        <translation>请选择包含模型文件的文件夹。</translation>
    </message>
    <message>
        <source>is the only file of weights there, in a format that cannot be read</source>
        <translation>是那里唯一的权重文件，但其格式无法读取</translation>
    </message>
    <message>
        <source>holds no weights</source>
        <translation>不含权重</translation>
    </message>
    <message>
        <source>It needs model.safetensors or pytorch_model.bin, or the shards and index of one of them.</source>
        <translation>其中需要有 model.safetensors 或 pytorch_model.bin，或者二者之一的分片和索引。</translation>
    </message>
    <message>
        <source>holds the tensor %1, which %2 holds too</source>
        <translation>含有张量 %1，而 %2 也含有它</translation>
    </message>
    <message>
        <source>lacks the tensor %1, which %2 says it holds</source>
        <translation>缺少张量 %1，而 %2 称其中含有它</translation>
    </message>
    <message>
        <source>its field %1 %2</source>
        <translation>字段 %1 %2</translation>
    </message>
    <message>
        <source>its field %1 in %2 %3</source>
        <translation>%2 中的字段 %1 %3</translation>
    </message>
    <message>
        <source>Use a T5, mT5, flan-T5 or MADLAD-400 model with the configuration that it was published with.</source>
        <translation>请使用 T5、mT5、flan-T5 或 MADLAD-400 模型，并采用其发布时的配置。</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>is %1, and must be a whole number from %2 to %3</source>
        <translation>为 %1，但必须是 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>是空列表</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>holds %1, which is not an object</source>
        <translation>含有 %1，而它不是对象</translation>
    </message>
    <message>
        <source>is nested deeper than any model&apos;s file</source>
        <translation>嵌套得比任何模型文件都深</translation>
    </message>
    <message>
        <source>has the key %1 twice</source>
        <translation>含有重复的键 %1</translation>
    </message>
    <message>
        <source>holds more values than any model&apos;s file</source>
        <translation>含有的值比任何模型文件都多</translation>
    </message>
    <message>
        <source>its JSON %1</source>
        <translation>其 JSON %1</translation>
    </message>
    <message>
        <source>its JSON is broken at byte %1</source>
        <translation>其 JSON 在第 %1 字节处有误</translation>
    </message>
    <message>
        <source>its JSON holds a number beyond all range</source>
        <translation>其 JSON 含有超出可表示范围的数</translation>
    </message>
    <message>
        <source>its JSON is not an object but %1</source>
        <translation>其 JSON 不是对象，而是 %1</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit of memory (ulimit -v).</source>
        <translation>请关闭其他程序，或提高内存限制（ulimit -v）。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>请检查该文件是否存在，以及您是否有权读取。</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>cannot be examined: %1</source>
        <translation>无法检查：%1</translation>
    </message>
    <message>
        <source>is a folder or a device, not a file</source>
        <translation>是文件夹或设备，不是文件</translation>
    </message>
    <message>
        <source>Put the model&apos;s own file in its place.</source>
        <translation>请在该处放入模型自身的文件。</translation>
    </message>
    <message>
        <source>has %1 bytes, and a file of this name never needs more than %2</source>
        <translation>有 %1 字节，而这个名称的文件从不需要超过 %2 字节</translation>
    </message>
    <message>
        <source>cannot be mapped into memory: %1</source>
        <translation>无法映射到内存：%1</translation>
    </message>
    <message>
        <source>Download the file again, or copy it anew from where the model was published.</source>
        <translation>请重新下载该文件，或从模型的发布处重新复制。</translation>
    </message>
    <message>
        <source>Get the model&apos;s safetensors version, or convert it to safetensors with the program that made it (in transformers: save_pretrained with safe_serialization=True).</source>
        <translation>请获取该模型的 safetensors 版本，或用生成它的程序将其转换为 safetensors（在 transformers 中：save_pretrained 加 safe_serialization=True）。</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is only a Git LFS pointer, not the file it stands for</source>
        <translation>只是 Git LFS 指针，不是它所代表的文件</translation>
    </message>
    <message>
        <source>Run &apos;git lfs install&apos; and &apos;git lfs pull&apos; in the model&apos;s folder, or download the file itself.</source>
        <translation>请在模型的文件夹中运行“git lfs install”和“git lfs pull”，或下载文件本身。</translation>
    </message>
    <message>
        <source>holds a web page, not a model&apos;s file</source>
        <translation>内容是网页，不是模型文件</translation>
    </message>
    <message>
        <source>Download the file itself (its download link, not the page that shows it).</source>
        <translation>请下载文件本身（用其下载链接，而不是展示它的页面）。</translation>
    </message>
    <message>
        <source>holds the answer %1 of a download server, not a model&apos;s file</source>
        <translation>内容是下载服务器的响应 %1，不是模型文件</translation>
    </message>
    <message>
        <source>Check the model&apos;s name and your access to it, and download the file again.</source>
        <translation>请检查模型的名称以及您对它的访问权限，然后重新下载该文件。</translation>
    </message>
    <message>
        <source>is &apos;umt5&apos;, whose position bias in every layer this program does not compute</source>
        <translation>为 &apos;umt5&apos;，其每一层都有位置偏置，而本程序不计算这些偏置</translation>
    </message>
    <message>
        <source>is %1, and this program runs only &apos;t5&apos; and &apos;mt5&apos;</source>
        <translation>为 %1，而本程序只能运行 &apos;t5&apos; 和 &apos;mt5&apos;</translation>
    </message>
    <message>
        <source>is %1, and this program runs only &apos;relu&apos; and &apos;gated-gelu&apos;</source>
        <translation>为 %1，而本程序只能运行 &apos;relu&apos; 和 &apos;gated-gelu&apos;</translation>
    </message>
    <message>
        <source>is %1, which contradicts %2</source>
        <translation>为 %1，与 %2 矛盾</translation>
    </message>
    <message>
        <source>contradicts feed_forward_proj %1</source>
        <translation>与 feed_forward_proj 的值 %1 矛盾</translation>
    </message>
    <message>
        <source>times &apos;d_kv&apos; is more than %1</source>
        <translation>与 &apos;d_kv&apos; 的乘积大于 %1</translation>
    </message>
    <message>
        <source>must be more than half of &apos;relative_attention_num_buckets&apos;</source>
        <translation>必须大于 &apos;relative_attention_num_buckets&apos; 的一半</translation>
    </message>
    <message>
        <source>must lie between 0 and 1</source>
        <translation>必须在 0 和 1 之间</translation>
    </message>
    <message>
        <source>is not a short text of one line</source>
        <translation>不是单行的短文本</translation>
    </message>
    <message>
        <source>is %1, and must be &apos;translate&apos; or &apos;summarize&apos;</source>
        <translation>为 %1，但必须是 &apos;translate&apos; 或 &apos;summarize&apos;</translation>
    </message>
    <message>
        <source>is no language tag such as &apos;de&apos; or &apos;zh-Hans&apos;</source>
        <translation>不是 &apos;de&apos; 或 &apos;zh-Hans&apos; 这样的语言标记</translation>
    </message>
    <message>
        <source>is %1, and must be a file of the pair&apos;s folder</source>
        <translation>为 %1，但必须是模型对文件夹中的文件</translation>
    </message>
    <message>
        <source>cannot be used: %1</source>
        <translation>无法使用（%1）</translation>
    </message>
    <message>
        <source>has %1, and knows &apos;careful&apos;, &apos;balanced&apos; and &apos;fast&apos;</source>
        <translation>含有 %1，但只支持 &apos;careful&apos;、&apos;balanced&apos; 和 &apos;fast&apos;</translation>
    </message>
    <message>
        <source>its pickle %1</source>
        <translation>其 pickle %1</translation>
    </message>
    <message>
        <source>The file is damaged or was made to do harm. %1</source>
        <translation>文件已损坏，或是恶意制作的。%1</translation>
    </message>
    <message>
        <source>does not begin as one</source>
        <translation>开头不符合 pickle 格式</translation>
    </message>
    <message>
        <source>is of the unknown protocol %1</source>
        <translation>使用未知的协议版本 %1</translation>
    </message>
    <message>
        <source>uses instruction %1, which a model&apos;s weights never need</source>
        <translation>使用了指令 %1，而模型的权重从不需要它</translation>
    </message>
    <message>
        <source>goes on after its end</source>
        <translation>在结束之后仍有内容</translation>
    </message>
    <message>
        <source>leaves more than one value</source>
        <translation>留下了不止一个值</translation>
    </message>
    <message>
        <source>gives a state to what has none</source>
        <translation>给没有状态的对象设置了状态</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>holds a number beyond all range</source>
        <translation>含有超出可表示范围的数</translation>
    </message>
    <message>
        <source>holds more values than any model</source>
        <translation>含有的值比任何模型都多</translation>
    </message>
    <message>
        <source>stacks up more values than any model</source>
        <translation>压入堆栈的值比任何模型都多</translation>
    </message>
    <message>
        <source>takes more values than it has</source>
        <translation>取出的值多于现有的值</translation>
    </message>
    <message>
        <source>names something by what is no text</source>
        <translation>用并非文本的值作为名称</translation>
    </message>
    <message>
        <source>ends a group that it did not begin</source>
        <translation>结束了一个并未开始的组</translation>
    </message>
    <message>
        <source>appends to what is no list</source>
        <translation>向并非列表的对象追加内容</translation>
    </message>
    <message>
        <source>sets items of what is no dictionary</source>
        <translation>给并非字典的对象设置条目</translation>
    </message>
    <message>
        <source>remembers more values than any model</source>
        <translation>记下的值比任何模型都多</translation>
    </message>
    <message>
        <source>recalls a value that it did not store</source>
        <translation>取用了并未存储的值</translation>
    </message>
    <message>
        <source>is in the old format of PyTorch before 1.6, which cannot be read safely</source>
        <translation>采用 PyTorch 1.6 之前的旧格式，无法安全读取</translation>
    </message>
    <message>
        <source>is not a file of PyTorch weights</source>
        <translation>不是 PyTorch 权重文件</translation>
    </message>
    <message>
        <source>has a pickle larger than any model&apos;s</source>
        <translation>其 pickle 比任何模型的都大</translation>
    </message>
    <message>
        <source>it holds no dictionary of tensors</source>
        <translation>其中没有张量字典</translation>
    </message>
    <message>
        <source>holds more than one &apos;data.pkl&apos;</source>
        <translation>含有不止一个 &apos;data.pkl&apos;</translation>
    </message>
    <message>
        <source>is a zip archive, but not one of PyTorch weights: it has no &apos;data.pkl&apos;</source>
        <translation>是 zip 压缩包，但不是 PyTorch 权重：其中没有 &apos;data.pkl&apos;</translation>
    </message>
    <message>
        <source>was saved on a machine of the other byte order (big-endian)</source>
        <translation>保存于字节序相反（大端）的机器</translation>
    </message>
    <message>
        <source>a key of its dictionary is no text</source>
        <translation>其字典有一个键不是文本</translation>
    </message>
    <message>
        <source>its entry %1 is no tensor</source>
        <translation>其条目 %1 不是张量</translation>
    </message>
    <message>
        <source>it names the tensor %1 twice</source>
        <translation>其中张量 %1 出现了两次</translation>
    </message>
    <message>
        <source>tensor %1 has a shape that is too large for any memory</source>
        <translation>张量 %1 的形状太大，任何内存都放不下</translation>
    </message>
    <message>
        <source>tensor %1 reaches beyond its storage</source>
        <translation>张量 %1 超出了其存储区</translation>
    </message>
    <message>
        <source>tensor %1 would take more memory than the whole file several times over</source>
        <translation>张量 %1 占用的内存会达到整个文件的数倍</translation>
    </message>
    <message>
        <source>lacks the data of tensor %1</source>
        <translation>缺少张量 %1 的数据</translation>
    </message>
    <message>
        <source>the data of tensor %1 have %2 bytes, which does not fit their type and number</source>
        <translation>张量 %1 的数据有 %2 字节，与其类型和数量不符</translation>
    </message>
    <message>
        <source>is not a plain file of weights: %1</source>
        <translation>不是单纯的权重文件：%1</translation>
    </message>
    <message>
        <source>is cut off: a safetensors file has at least 8 bytes</source>
        <translation>被截断：safetensors 文件至少有 8 字节</translation>
    </message>
    <message>
        <source>is not a safetensors file, or a damaged one: it says that its header is %1 bytes long</source>
        <translation>不是 safetensors 文件，或已损坏：它声称其文件头长 %1 字节</translation>
    </message>
    <message>
        <source>is cut off: its header should be %1 bytes long, and only %2 are there</source>
        <translation>被截断：其文件头应长 %1 字节，实际只有 %2 字节</translation>
    </message>
    <message>
        <source>tensor %1 has no type</source>
        <translation>张量 %1 没有类型</translation>
    </message>
    <message>
        <source>tensor %1 has the unknown type %2</source>
        <translation>张量 %1 的类型 %2 未知</translation>
    </message>
    <message>
        <source>Get a version of the model in float32, float16 or bfloat16.</source>
        <translation>请获取该模型的 float32、float16 或 bfloat16 版本。</translation>
    </message>
    <message>
        <source>tensor %1 has no usable %2</source>
        <translation>张量 %1 没有可用的 %2</translation>
    </message>
    <message>
        <source>tensor %1 has %2 in its %3 where a whole number of at least 0 belongs</source>
        <translation>张量 %1 的 %3 中有 %2，而该处应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>tensor %1 has no description</source>
        <translation>张量 %1 没有描述信息</translation>
    </message>
    <message>
        <source>tensor %1 needs two numbers in its &apos;data_offsets&apos;</source>
        <translation>张量 %1 的 &apos;data_offsets&apos; 中需要有两个数</translation>
    </message>
    <message>
        <source>tensor %1 ends before it begins</source>
        <translation>张量 %1 的结尾在其开头之前</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, but its shape and type need %3</source>
        <translation>张量 %1 有 %2 字节，但其形状和类型需要 %3 字节</translation>
    </message>
    <message>
        <source>its &apos;__metadata__&apos; is not an object of texts</source>
        <translation>其 &apos;__metadata__&apos; 不是由文本组成的对象</translation>
    </message>
    <message>
        <source>tensor %1 overlaps the one before it</source>
        <translation>张量 %1 与前一个张量重叠</translation>
    </message>
    <message>
        <source>there is a hole before tensor %1</source>
        <translation>张量 %1 之前有空缺</translation>
    </message>
    <message>
        <source>is cut off: tensor %1 reaches to byte %2 of the data, and only %3 are there</source>
        <translation>被截断：张量 %1 延伸到数据的第 %2 字节，而实际只有 %3 字节</translation>
    </message>
    <message>
        <source>%1 bytes that belong to no tensor follow the last one</source>
        <translation>最后一个张量之后还有 %1 字节不属于任何张量</translation>
    </message>
    <message>
        <source>has no &apos;weight_map&apos; that says which file holds which tensor</source>
        <translation>缺少 &apos;weight_map&apos;，即各张量位于哪个文件的说明</translation>
    </message>
    <message>
        <source>tensor %1 is said to lie in %2, which is not the name of a file in the same folder</source>
        <translation>其中称张量 %1 位于 %2，但这不是同一文件夹中的文件名</translation>
    </message>
    <message>
        <source>Do not use this model unless you trust its source; download it again.</source>
        <translation>除非您信任其来源，否则请勿使用此模型；请重新下载。</translation>
    </message>
    <message>
        <source>names more files than any model</source>
        <translation>列出的文件比任何模型都多</translation>
    </message>
    <message>
        <source>is missing; %1 says it holds weights</source>
        <translation>缺失；%1 称它含有权重</translation>
    </message>
    <message>
        <source>Download this file of the model, too, into the same folder.</source>
        <translation>请把模型的这个文件也下载到同一文件夹。</translation>
    </message>
    <message>
        <source>its pickle describes %1 in a way that PyTorch never writes</source>
        <translation>其 pickle 以 PyTorch 从不写出的方式描述%1</translation>
    </message>
    <message>
        <source>its pickle refers to %1, which a model&apos;s weights never need; nothing of it was run</source>
        <translation>其 pickle 引用了 %1，而模型的权重从不需要它；其中的任何内容都未运行</translation>
    </message>
    <message>
        <source>Do not use this file unless you trust its source. %1</source>
        <translation>除非您信任其来源，否则请勿使用此文件。%1</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>a tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>a tensor&apos;s strides</source>
        <translation>张量的步幅</translation>
    </message>
    <message>
        <source>a tensor&apos;s shape</source>
        <translation>张量的形状</translation>
    </message>
    <message>
        <source>a tensor&apos;s size</source>
        <translation>张量的大小</translation>
    </message>
    <message>
        <source>a storage</source>
        <translation>存储区</translation>
    </message>
    <message>
        <source>a storage&apos;s class</source>
        <translation>存储区的类</translation>
    </message>
    <message>
        <source>a storage&apos;s key</source>
        <translation>存储区的键</translation>
    </message>
    <message>
        <source>is a zip archive that was cut off or damaged</source>
        <translation>是被截断或已损坏的 zip 压缩包</translation>
    </message>
    <message>
        <source>holds %1 entries, more than any model</source>
        <translation>含有 %1 个条目，比任何模型都多</translation>
    </message>
    <message>
        <source>would unpack to far more than its own size (a zip bomb, not a model)</source>
        <translation>解压后会远大于其自身大小（是 zip 炸弹，不是模型）</translation>
    </message>
    <message>
        <source>Do not use it; get the model from a source you trust.</source>
        <translation>请勿使用；请从您信任的来源获取模型。</translation>
    </message>
    <message>
        <source>holds the entry %1 twice</source>
        <translation>含有重复的条目 %1</translation>
    </message>
    <message>
        <source>is a zip archive with a damaged directory</source>
        <translation>是目录已损坏的 zip 压缩包</translation>
    </message>
    <message>
        <source>holds the encrypted entry %1</source>
        <translation>含有加密的条目 %1</translation>
    </message>
    <message>
        <source>holds the damaged entry %1</source>
        <translation>含有损坏的条目 %1</translation>
    </message>
    <message>
        <source>lacks its entry %1</source>
        <translation>缺少条目 %1</translation>
    </message>
    <message>
        <source>is cut off in its entry %1</source>
        <translation>在条目 %1 处被截断</translation>
    </message>
    <message>
        <source>The fallback threshold must be between 0 and 1; it is %1.</source>
        <translation>回退阈值必须在 0 和 1 之间；当前为 %1。</translation>
    </message>
    <message>
        <source>The rollback threshold must be 0 or more (in nats); it is %1.</source>
        <translation>回滚阈值必须为 0 或更大（以奈特为单位）；当前为 %1。</translation>
    </message>
    <message>
        <source>The max draft length must be at least 1 token; it is %1.</source>
        <translation>最长草稿至少须为 1 个词元；当前为 %1。</translation>
    </message>
    <message>
        <source>The length of sequences that must not come twice must be between 0 (off) and %1; it is %2.</source>
        <translation>不得重复出现的词元序列，其长度必须在 0（关闭）和 %1 之间；当前为 %2。</translation>
    </message>
    <message>
        <source>The shortest output must be between 0 (off) and %1; it is %2.</source>
        <translation>最短输出必须在 0（关闭）和 %1 之间；当前为 %2。</translation>
    </message>
    <message>
        <source>The trace is damaged: the iteration for position %1 of segment %2 %3.</source>
        <translation>运行记录已损坏：第 %2 个片段中位置 %1 的那一步%3。</translation>
    </message>
    <message>
        <source>does not follow the text so far</source>
        <translation>没有接续此前的文本</translation>
    </message>
    <message>
        <source>lets the small model verify</source>
        <translation>让小模型进行验证</translation>
    </message>
    <message>
        <source>lets the large model fall back</source>
        <translation>让大模型回退</translation>
    </message>
    <message>
        <source>verifies a token that was not written</source>
        <translation>验证了并未写出的词元</translation>
    </message>
    <message>
        <source>verifies another token than the draft</source>
        <translation>所验证的词元与草稿不同</translation>
    </message>
    <message>
        <source>rolls back what is not there</source>
        <translation>回滚了不存在的内容</translation>
    </message>
    <message>
        <source>The length limit must leave room for at least one new token.</source>
        <translation>长度上限必须至少为一个新词元留出空间。</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot;</source>
        <translation>没有“%1”</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>is shorter than expected</source>
        <translation>比预期短</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is not between %1 and %2</source>
        <translation>不在 %1 和 %2 之间</translation>
    </message>
    <message>
        <source>is out of its range</source>
        <translation>超出其范围</translation>
    </message>
    <message>
        <source>the trace %1</source>
        <translation>该运行记录%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The file is damaged or is no trace; save the trace anew.</source>
        <translation>文件已损坏或不是运行记录；请重新保存运行记录。</translation>
    </message>
    <message>
        <source>is none of the known words</source>
        <translation>不是已知的取值</translation>
    </message>
    <message>
        <source>has more than 5 entries</source>
        <translation>的条目多于 5 个</translation>
    </message>
    <message>
        <source>is not a pair of a begin and an end</source>
        <translation>不是由开头和结尾组成的一对值</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>的结尾在其开头之前</translation>
    </message>
    <message>
        <source>does not agree with the iterations</source>
        <translation>与各步不一致</translation>
    </message>
    <message>
        <source>was copied, and yet has tokens</source>
        <translation>是复制的，却含有词元</translation>
    </message>
    <message>
        <source>is no copy of its source</source>
        <translation>不是其原文的副本</translation>
    </message>
    <message>
        <source>is out of the text&apos;s order</source>
        <translation>不符合文本的顺序</translation>
    </message>
    <message>
        <source>has bytes and UTF-16 units that do not agree with the text</source>
        <translation>的字节和 UTF-16 单元与文本不一致</translation>
    </message>
    <message>
        <source>names a policy that is not there</source>
        <translation>指定了不存在的策略</translation>
    </message>
    <message>
        <source>takes back a token that was given</source>
        <translation>收回了给定的词元</translation>
    </message>
    <message>
        <source>does not fit. %1</source>
        <translation>与前文不符（%1）</translation>
    </message>
    <message>
        <source>is out of order</source>
        <translation>顺序有误</translation>
    </message>
    <message>
        <source>does not stand in the output text</source>
        <translation>不在输出文本中</translation>
    </message>
    <message>
        <source>is no segment&apos;s source</source>
        <translation>不是任何片段的原文</translation>
    </message>
    <message>
        <source>this is no BiLD trace</source>
        <translation>这不是 BiLD 运行记录</translation>
    </message>
    <message>
        <source>Open a file that was saved as a trace.</source>
        <translation>请打开保存为运行记录的文件。</translation>
    </message>
    <message>
        <source>the trace is of a version unknown here</source>
        <translation>此处不认识该运行记录的版本</translation>
    </message>
    <message>
        <source>Open it with a newer version of BiLD Studio.</source>
        <translation>请用更新版本的 BiLD Studio 打开。</translation>
    </message>
    <message>
        <source>the file is larger than the 256 MiB that a trace may have</source>
        <translation>文件超过了运行记录允许的 256 MiB</translation>
    </message>
    <message>
        <source>Open a shorter run&apos;s trace.</source>
        <translation>请打开较短的运行记录。</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>JSON 嵌套过深</translation>
    </message>
    <message>
        <source>It is no BiLD trace.</source>
        <translation>它不是 BiLD 运行记录。</translation>
    </message>
    <message>
        <source>the file is no valid JSON from byte %1 on</source>
        <translation>文件从第 %1 字节起不是有效的 JSON</translation>
    </message>
    <message>
        <source>the JSON has a number that no computer holds</source>
        <translation>JSON 中有计算机无法表示的数</translation>
    </message>
    <message>
        <source>max_length must be between 2 and %1; it counts the start token.</source>
        <translation>max_length 必须在 2 和 %1 之间；起始词元计算在内。</translation>
    </message>
    <message>
        <source>There are no input ids.</source>
        <translation>没有输入词元 ID。</translation>
    </message>
    <message>
        <source>The number of sources at a time must be 0 (choose for me) or more.</source>
        <translation>一次处理的原文数必须为 0（自动选择）或更大。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Activations of %1 x %2 are out of range. Up to %3 x %4 are possible.</source>
        <translation>%1 × %2 的激活值超出范围。最大可为 %3 × %4。</translation>
    </message>
    <message>
        <source>This processor does not offer %1. The best it has is %2.</source>
        <translation>此处理器不支持 %1。它支持的最佳指令集是 %2。</translation>
    </message>
    <message>
        <source>A cache of %1 heads is not possible. Use 1 to %2.</source>
        <translation>无法建立含 %1 个注意力头的缓存。请使用 1 到 %2 个。</translation>
    </message>
    <message>
        <source>A cache of %1 numbers a head is not possible. Use 1 to %2.</source>
        <translation>无法建立每个注意力头含 %1 个数的缓存。请使用 1 到 %2 个。</translation>
    </message>
    <message>
        <source>A cache of %1 positions is not possible. Use 1 to %2.</source>
        <translation>无法建立含 %1 个位置的缓存。请使用 1 到 %2 个。</translation>
    </message>
    <message>
        <source>A cache of %1 positions of %2 x %3 numbers is too large. Use fewer positions.</source>
        <translation>含 %1 个位置、每个位置 %2 × %3 个数的缓存太大。请减少位置数。</translation>
    </message>
    <message>
        <source>row %1 of a weight holds a value that is NaN, infinite or too large</source>
        <translation>权重的第 %1 行含有 NaN、无穷大或过大的值</translation>
    </message>
    <message>
        <source>A weight of %1 x %2 cannot be packed. Sizes up to %3 x %4 can.</source>
        <translation>无法打包 %1 × %2 的权重。最大可打包 %3 × %4。</translation>
    </message>
    <message>
        <source>A packed weight of %1 x %2 takes %3 bytes at a 64-byte boundary; there are %4.</source>
        <translation>%1 × %2 的打包权重需要按 64 字节对齐的 %3 字节；实际有 %4 字节。</translation>
    </message>
    <message>
        <source>Of %1 threads only %2 could be started (%3). Choose fewer (--threads), end other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).</source>
        <translation>%1 个线程中只启动了 %2 个（%3）。请减少线程数（--threads）、结束其他程序，或提高进程数和内存的限制（ulimit -u、ulimit -v）。</translation>
    </message>
    <message>
        <source>The number of threads is %1. Choose one from 1 to %2.</source>
        <translation>线程数为 %1。请选择 1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>A scan of %1 rows of %2 logits by %3 threads is out of range.</source>
        <translation>用 %3 个线程扫描 %1 行、每行 %2 个 logit，超出范围。</translation>
    </message>
    <message>
        <source>The number of threads must be 0 (choose for me) or more.</source>
        <translation>线程数必须为 0（自动选择）或更大。</translation>
    </message>
    <message>
        <source>BLEU needs one reference for each hypothesis.</source>
        <translation>BLEU 要求每个候选文本都有一个参考文本。</translation>
    </message>
    <message>
        <source>chrF needs one reference for each hypothesis.</source>
        <translation>chrF 要求每个候选文本都有一个参考文本。</translation>
    </message>
    <message>
        <source>ROUGE needs one reference for each hypothesis.</source>
        <translation>ROUGE 要求每个候选文本都有一个参考文本。</translation>
    </message>
    <message>
        <source>OpenSSL offers no GMAC here.</source>
        <translation>此处的 OpenSSL 不提供 GMAC。</translation>
    </message>
    <message>
        <source>OpenSSL&apos;s GMAC failed.</source>
        <translation>OpenSSL 的 GMAC 计算失败。</translation>
    </message>
    <message>
        <source>row %1 holds NaN or infinity</source>
        <translation>第 %1 行含有 NaN 或无穷大</translation>
    </message>
    <message>
        <source>The token id %1 is outside the vocabulary of %2 tokens.</source>
        <translation>词元 ID %1 超出了含 %2 个词元的词表。</translation>
    </message>
    <message>
        <source>The model&apos;s logits hold NaN or infinity. Load it with --dtype float32, or fetch its weights again.</source>
        <translation>模型的 logit 含有 NaN 或无穷大。请用 --dtype float32 加载模型，或重新获取其权重。</translation>
    </message>
    <message>
        <source>The sequence %1 is not open.</source>
        <translation>序列 %1 未打开。</translation>
    </message>
    <message>
        <source>the tensor %1 is stored as float64</source>
        <translation>张量 %1 以 float64 存储</translation>
    </message>
    <message>
        <source>Save the weights as float32, bfloat16 or float16</source>
        <translation>请把权重保存为 float32、bfloat16 或 float16</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>the tensor %1: %2</source>
        <translation>张量 %1：%2</translation>
    </message>
    <message>
        <source>Fetch the weights again</source>
        <translation>请重新获取权重</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>holds %1 in another shape</source>
        <translation>其中 %1 的形状不同</translation>
    </message>
    <message>
        <source>Check that it is still there</source>
        <translation>请检查它是否仍然存在</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>cannot be put in its place: %1</source>
        <translation>无法放到目标位置：%1</translation>
    </message>
    <message>
        <source>Models load from their own files instead, which takes longer.</source>
        <translation>模型改从其自身的文件加载，所需时间更长。</translation>
    </message>
    <message>
        <source>its header is damaged (%1)</source>
        <translation>其文件头已损坏（%1）</translation>
    </message>
    <message>
        <source>is no packed model</source>
        <translation>不是打包的模型</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>其文件头比文件还长</translation>
    </message>
    <message>
        <source>was written by another version of this program</source>
        <translation>由本程序的另一版本写出</translation>
    </message>
    <message>
        <source>was made from other files</source>
        <translation>由其他文件生成</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>its content is damaged</source>
        <translation>其内容已损坏</translation>
    </message>
    <message>
        <source>lacks the matrix %1</source>
        <translation>缺少矩阵 %1</translation>
    </message>
    <message>
        <source>It is made anew from the model&apos;s own files.</source>
        <translation>将用模型自身的文件重新生成。</translation>
    </message>
    <message>
        <source>CUDA was asked for, but no CUDA device answers. Check the driver with nvidia-smi, or use --device cpu.</source>
        <translation>已指定使用 CUDA，但没有 CUDA 设备响应。请用 nvidia-smi 检查驱动程序，或使用 --device cpu。</translation>
    </message>
    <message>
        <source>CUDA was asked for, but this LibTorch is a CPU build. Build with a CUDA LibTorch (preset &quot;cuda&quot;), or use --device cpu.</source>
        <translation>已指定使用 CUDA，但此 LibTorch 仅支持 CPU。请使用支持 CUDA 的 LibTorch 构建（预设“cuda”），或使用 --device cpu。</translation>
    </message>
    <message>
        <source>The CPU was asked for.</source>
        <translation>已指定使用 CPU。</translation>
    </message>
    <message>
        <source>int8 was asked for, which runs on the CPU only.</source>
        <translation>已要求使用 int8，而它只能在 CPU 上运行。</translation>
    </message>
    <message>
        <source>The CUDA device has %1 of memory free, and the pair needs about %2.</source>
        <translation>CUDA 设备有 %1 可用内存，而该模型对约需 %2。</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and the CUDA device has %3 free. Use --device cpu, or close other programs.</source>
        <translation>该模型对以 %2 格式约需 %1 内存，而 CUDA 设备有 %3 可用。请使用 --device cpu，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The CUDA device&apos;s memory is full. Close other programs, take a smaller pair, or use --device cpu.</source>
        <translation>CUDA 设备的内存已满。请关闭其他程序，换用较小的模型对，或使用 --device cpu。</translation>
    </message>
    <message>
        <source>LibTorch sees a CUDA device.</source>
        <translation>LibTorch 检测到 CUDA 设备。</translation>
    </message>
    <message>
        <source>No CUDA device answers.</source>
        <translation>没有 CUDA 设备响应。</translation>
    </message>
    <message>
        <source>This LibTorch is a CPU build.</source>
        <translation>此 LibTorch 仅支持 CPU。</translation>
    </message>
    <message>
        <source>int8 needs a CPU with AVX2 and a LibTorch with FBGEMM. Use --dtype float32.</source>
        <translation>int8 需要支持 AVX2 的 CPU 和带有 FBGEMM 的 LibTorch。请使用 --dtype float32。</translation>
    </message>
    <message>
        <source>float16 is for CUDA devices. On the CPU use --dtype int8, bfloat16 or float32.</source>
        <translation>float16 用于 CUDA 设备。在 CPU 上请使用 --dtype int8、bfloat16 或 float32。</translation>
    </message>
    <message>
        <source>int8 runs on the CPU only. On CUDA use --dtype bfloat16, float16 or float32.</source>
        <translation>int8 只能在 CPU 上运行。在 CUDA 上请使用 --dtype bfloat16、float16 或 float32。</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and %3 are free. It would fit with --dtype int8.</source>
        <translation>此模型对以 %2 格式约需 %1 内存，而可用内存为 %3。使用 --dtype int8 即可放下。</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and %3 are free. Close other programs or take a smaller pair.</source>
        <translation>此模型对以 %2 格式约需 %1 内存，而可用内存为 %3。请关闭其他程序，或选择较小的模型对。</translation>
    </message>
    <message>
        <source>Check that config.json and the weights belong to the same T5 model</source>
        <translation>请检查 config.json 和权重是否属于同一个 T5 模型</translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation>缺少张量 %1</translation>
    </message>
    <message>
        <source>the tensor %1 has shape %2 where config.json asks for %3</source>
        <translation>张量 %1 的形状为 %2，而 config.json 要求 %3</translation>
    </message>
    <message>
        <source>the tensor %1 holds no floating-point numbers</source>
        <translation>张量 %1 的内容不是浮点数</translation>
    </message>
    <message>
        <source>the tensor %1 holds NaN or infinity</source>
        <translation>张量 %1 含有 NaN 或无穷大</translation>
    </message>
    <message>
        <source>Fetch the weights again, or train with a smaller learning rate</source>
        <translation>请重新获取权重，或用较小的学习率训练</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>A model folder holds config.json and the weights</source>
        <translation>模型文件夹应包含 config.json 和权重</translation>
    </message>
    <message>
        <source>The two models do not share a vocabulary: token %1 is &quot;%2&quot; for the small model (%3) and &quot;%4&quot; for the large one (%5). Take two models of one family.</source>
        <translation>两个模型的词表不同：词元 %1 在小模型（%3）中是“%2”，在大模型（%5）中是“%4”。请选用同一系列的两个模型。</translation>
    </message>
    <message>
        <source>OpenSSL offers no SHA-256 here.</source>
        <translation>此处的 OpenSSL 不提供 SHA-256。</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Check that it is still there and readable</source>
        <translation>请检查它是否仍然存在且可以读取</translation>
    </message>
    <message>
        <source>The number of new tokens must be at least 1.</source>
        <translation>新词元数至少须为 1。</translation>
    </message>
    <message>
        <source>The number of segments at a time must be 0 (choose for me) or more.</source>
        <translation>一次处理的片段数必须为 0（自动选择）或更大。</translation>
    </message>
    <message>
        <source>The number of alternatives must be between 0 and %1.</source>
        <translation>备选数必须在 0 和 %1 之间。</translation>
    </message>
    <message>
        <source>The pair %1 (%2) writes summaries and does not translate. Choose a pair for translations, such as de-en.</source>
        <translation>模型对 %1（%2）用于摘要，不能翻译。请选择用于翻译的模型对，例如 de-en。</translation>
    </message>
    <message>
        <source>The pair %1 (%2) translates and writes no summaries. Choose a pair for summaries, such as en-summary.</source>
        <translation>模型对 %1（%2）用于翻译，不能写摘要。请选择用于摘要的模型对，例如 en-summary。</translation>
    </message>
    <message>
        <source>The prefix leaves no room in the model&apos;s window of %1 tokens.</source>
        <translation>前缀占满了模型 %1 个词元的窗口，没有留下空间。</translation>
    </message>
    <message>
        <source>ICU cannot cut text (%1). Its data may be missing: install the ICU libraries again.</source>
        <translation>ICU 无法切分文本（%1）。可能缺少其数据：请重新安装 ICU 库。</translation>
    </message>
    <message>
        <source>its normalization table is damaged</source>
        <translation>其规范化表已损坏</translation>
    </message>
    <message>
        <source>The text is longer than 2 GB. Cut it into several files.</source>
        <translation>文本大于 2 GB。请把它拆分成多个文件。</translation>
    </message>
    <message>
        <source>The model&apos;s window leaves no room for any text. Use a shorter prefix.</source>
        <translation>模型的窗口没有给文本留下空间。请使用较短的前缀。</translation>
    </message>
    <message>
        <source>sentencepiece refuses this vocabulary (%1)</source>
        <translation>sentencepiece 不接受此词表（%1）</translation>
    </message>
    <message>
        <source>The text cannot be cut into tokens: %1.</source>
        <translation>无法把文本切分成词元：%1。</translation>
    </message>
    <message>
        <source>this is not a sentencepiece model, or a damaged one</source>
        <translation>这不是 sentencepiece 模型，或已损坏</translation>
    </message>
    <message>
        <source>piece %1 of this vocabulary is damaged</source>
        <translation>此词表的条目 %1 已损坏</translation>
    </message>
    <message>
        <source>too many of its pieces begin alike</source>
        <translation>其中开头相同的条目过多</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>this is a Git LFS pointer, not the vocabulary itself</source>
        <translation>这是 Git LFS 指针，不是词表本身</translation>
    </message>
    <message>
        <source>this is a web page, not a vocabulary</source>
        <translation>这是网页，不是词表</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>the file is too large for a vocabulary</source>
        <translation>文件过大，不可能是词表</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>文件无法读取到结尾</translation>
    </message>
    <message>
        <source>Download the model&apos;s spiece.model again, or copy it from the model that it came with.</source>
        <translation>请重新下载模型的 spiece.model，或从它所属的模型中复制。</translation>
    </message>
    <message>
        <source>There is no segment %1 in this text.</source>
        <translation>此文本中没有第 %1 个片段。</translation>
    </message>
    <message>
        <source>The change concerns segments that are not there.</source>
        <translation>此更改涉及不存在的片段。</translation>
    </message>
    <message>
        <source>The trace is damaged: segment %1 begins after its own end.</source>
        <translation>运行记录已损坏：第 %1 个片段的开头在其结尾之后。</translation>
    </message>
    <message>
        <source>The trace is damaged: the iterations of segment %1 do not give its text.</source>
        <translation>运行记录已损坏：第 %1 个片段的各步得不出其文本。</translation>
    </message>
    <message>
        <source>The trace is damaged: a segment does not lie in its source text, or not behind the one before it.</source>
        <translation>运行记录已损坏：有一个片段不在其原文之内，或不在前一个片段之后。</translation>
    </message>
    <message>
        <source>none that came with this program.</source>
        <translation>本程序未附带任何一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither the name of a pair nor a folder. Pairs that can be named: %2</source>
        <translation>“%1”既不是模型对的名称，也不是文件夹。可以指定的模型对：%2</translation>
    </message>
    <message>
        <source>%1: this folder is no pair. A pair holds the folders small and large; two models that lie apart are given with --small and --large.</source>
        <translation>%1：此文件夹不是模型对。模型对包含 small 和 large 这两个文件夹；若两个模型不在一处，请用 --small 和 --large 分别指定。</translation>
    </message>
    <message>
        <source>No pair for summaries came with this program. Name one with --pair.</source>
        <translation>本程序未附带用于摘要的模型对。请用 --pair 指定一个。</translation>
    </message>
    <message>
        <source>No pair for translations came with this program. Name one with --pair.</source>
        <translation>本程序未附带用于翻译的模型对。请用 --pair 指定一个。</translation>
    </message>
    <message>
        <source>The pair &quot;%1&quot; (%2) translates and writes no summaries. Pairs for summaries: %3</source>
        <translation>模型对“%1”（%2）用于翻译，不能写摘要。用于摘要的模型对：%3</translation>
    </message>
    <message>
        <source>The pair &quot;%1&quot; (%2) writes summaries and does not translate. Pairs for translations: %3</source>
        <translation>模型对“%1”（%2）用于摘要，不能翻译。用于翻译的模型对：%3</translation>
    </message>
    <message>
        <source>There is no encoding named &quot;%1&quot;. Some that there are: UTF-8, UTF-16LE, windows-1252, ISO-8859-15, windows-1251, GB18030, Shift_JIS.</source>
        <translation>没有名为“%1”的字符编码。可用的例如：UTF-8、UTF-16LE、windows-1252、ISO-8859-15、windows-1251、GB18030、Shift_JIS。</translation>
    </message>
    <message>
        <source>this is a PDF document, not plain text</source>
        <translation>这是 PDF 文档，不是纯文本</translation>
    </message>
    <message>
        <source>Save its text as a text file first (pdftotext does so), or copy it from the document.</source>
        <translation>请先将其文字保存为文本文件（可用 pdftotext），或从文档中复制。</translation>
    </message>
    <message>
        <source>this is a document of an office program, not plain text</source>
        <translation>这是办公软件的文档，不是纯文本</translation>
    </message>
    <message>
        <source>Open it in that program and save it as plain text in UTF-8.</source>
        <translation>请在该程序中打开，并另存为 UTF-8 纯文本。</translation>
    </message>
    <message>
        <source>this is a picture, not a text</source>
        <translation>这是图片，不是文本</translation>
    </message>
    <message>
        <source>Copy the text in it to a text file, or let a text recognition program read it.</source>
        <translation>请将其中的文字抄录到文本文件，或用文字识别程序读取。</translation>
    </message>
    <message>
        <source>this is a sound or a film, not a text</source>
        <translation>这是音频或视频，不是文本</translation>
    </message>
    <message>
        <source>Give a text file.</source>
        <translation>请提供文本文件。</translation>
    </message>
    <message>
        <source>this is a packed archive, not a text</source>
        <translation>这是压缩包，不是文本</translation>
    </message>
    <message>
        <source>Unpack it, and give the text file that is in it.</source>
        <translation>请先解压，再提供其中的文本文件。</translation>
    </message>
    <message>
        <source>this is a program, not a text</source>
        <translation>这是程序，不是文本</translation>
    </message>
    <message>
        <source>this is no text: it holds zero bytes or other bytes that no text has</source>
        <translation>这不是文本：其中含有零字节或文本中不会出现的其他字节</translation>
    </message>
    <message>
        <source>Give a text file. If it is one, in an encoding that was not recognized, name that encoding.</source>
        <translation>请提供文本文件。如果它确实是文本，只是编码未被识别，请指明该编码。</translation>
    </message>
    <message>
        <source>has more entries than there can be</source>
        <translation>的条目超出了可能的数量</translation>
    </message>
    <message>
        <source>is no run that is kept</source>
        <translation>不是需要保留的片段</translation>
    </message>
    <message>
        <source>ICU cannot search text (%1). Install the ICU libraries again.</source>
        <translation>ICU 无法搜索文本（%1）。请重新安装 ICU 库。</translation>
    </message>
    <message>
        <source>%1: its setting %2 is %3, which means nothing here, and is left out.</source>
        <translation>%1：设置 %2 为 %3，在此没有意义，已忽略。</translation>
    </message>
    <message>
        <source>%1: %2 is not what it should be, and is left out.</source>
        <translation>%1：%2 的内容不正确，已忽略。</translation>
    </message>
    <message>
        <source>The large model was published to search with %1 beams; here every token is the most probable one, as the Big Little Decoder needs.</source>
        <translation>大模型发布时使用 %1 束搜索；这里按 Big Little Decoder 的需要，每个词元都取最可能的一个。</translation>
    </message>
    <message>
        <source>The large model was published to draw tokens by chance; here every token is the most probable one, as the Big Little Decoder needs.</source>
        <translation>大模型发布时随机抽取词元；这里按 Big Little Decoder 的需要，每个词元都取最可能的一个。</translation>
    </message>
    <message>
        <source>The repetition penalty must be a number above 0; it is %1.</source>
        <translation>重复惩罚必须是大于 0 的数；现在是 %1。</translation>
    </message>
    <message>
        <source>The large model was made for %1. None of these is asked for, so nothing is put before the text. Choose the languages (--from and --to), or a prefix of your own (--prefix).</source>
        <translation>大模型用于 %1。所要求的不在其中，因此文本前不加任何内容。请选择语言（--from 和 --to），或给出自己的前缀（--prefix）。</translation>
    </message>
    <message>
        <source>The model knows no language &quot;%1&quot; among its %2. Choose another one to translate into (--to), such as %3.</source>
        <translation>模型的 %2 种语言中没有“%1”。请选择另一种目标语言（--to），例如 %3。</translation>
    </message>
    <message>
        <source>The model translates into %1 languages. Choose one of them (--to), such as de.</source>
        <translation>模型可译成 %1 种语言。请选择其中一种（--to），例如 de。</translation>
    </message>
    <message>
        <source>The large model wants to be told the languages. Choose them (--from and --to).</source>
        <translation>需要告诉大模型语言。请选择语言（--from 和 --to）。</translation>
    </message>
    <message>
        <source>its added token %1 has no id from 0 to %2 and no text of at most %3 bytes</source>
        <translation>添加的词元 %1 没有 0 到 %2 之间的编号，或没有不超过 %3 字节的文本</translation>
    </message>
    <message>
        <source>lists more added tokens than any model has</source>
        <translation>列出的添加词元比任何模型都多</translation>
    </message>
    <message>
        <source>its weights are quantized by %1, which cannot be read</source>
        <translation>权重经 %1 量化，无法读取</translation>
    </message>
    <message>
        <source>Take the model&apos;s original weights; this program quantizes them itself (int8).</source>
        <translation>请使用模型的原始权重；本程序会自行量化（int8）。</translation>
    </message>
    <message>
        <source>is a folder of the Hugging Face cache whose refs/main names no snapshot that is there</source>
        <translation>是 Hugging Face 缓存的文件夹，但其 refs/main 没有指向现存的快照</translation>
    </message>
    <message>
        <source>Download the model again, or choose one of the folders in its folder snapshots.</source>
        <translation>请重新下载模型，或选择其 snapshots 文件夹中的一个文件夹。</translation>
    </message>
    <message>
        <source>is a file, not a model&apos;s folder</source>
        <translation>是文件，而不是模型的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s config.json and its weights.</source>
        <translation>请选择包含模型的 config.json 和权重的文件夹。</translation>
    </message>
    <message>
        <source>is no folder here, and the Hugging Face cache (%1) has no model of this name</source>
        <translation>此处没有这个文件夹，Hugging Face 缓存（%1）中也没有这个名称的模型</translation>
    </message>
    <message>
        <source>Download it (hf download %1) and give the name again, or the folder that you put it into.</source>
        <translation>请下载它（hf download %1），然后再次给出名称，或给出存放它的文件夹。</translation>
    </message>
    <message>
        <source>its normalizer is of the class %1, which sentencepiece does not know</source>
        <translation>其规范化器属于 %1 类，sentencepiece 没有这一类</translation>
    </message>
    <message>
        <source>its pre-tokenizer is of the class %1, which sentencepiece does not know</source>
        <translation>其预分词器属于 %1 类，sentencepiece 没有这一类</translation>
    </message>
    <message>
        <source>it has more than one normalization table</source>
        <translation>它有不止一个规范化表</translation>
    </message>
    <message>
        <source>its normalizer replaces %1, which sentencepiece does not do</source>
        <translation>其规范化器会替换 %1，而 sentencepiece 不会这样做</translation>
    </message>
    <message>
        <source>it writes spaces as %1</source>
        <translation>它把空格写作 %1</translation>
    </message>
    <message>
        <source>its normalizer or pre-tokenizer is damaged</source>
        <translation>其规范化器或预分词器已损坏</translation>
    </message>
    <message>
        <source>Put the model&apos;s spiece.model or tokenizer.model into its folder if it has one, or take a model with a sentencepiece vocabulary, such as T5, flan-T5 or mT5.</source>
        <translation>如果模型有 spiece.model 或 tokenizer.model，请把它放入模型的文件夹；否则请使用带 sentencepiece 词表的模型，例如 T5、flan-T5 或 mT5。</translation>
    </message>
    <message>
        <source>its vocabulary holds no pieces</source>
        <translation>其词表没有任何条目</translation>
    </message>
    <message>
        <source>entry %1 of its vocabulary is no piece with a score</source>
        <translation>词表的第 %1 项不是带分数的条目</translation>
    </message>
    <message>
        <source>its vocabulary has no piece for unknown characters</source>
        <translation>其词表没有表示未知字符的条目</translation>
    </message>
    <message>
        <source>holds no &apos;model&apos; with a vocabulary</source>
        <translation>不含带词表的 &apos;model&apos;</translation>
    </message>
    <message>
        <source>its vocabulary is of the class %1, and only Unigram can be read</source>
        <translation>其词表属于 %1 类，而只能读取 Unigram</translation>
    </message>
    <message>
        <source>holds only an adapter (PEFT), not a whole model</source>
        <translation>只含适配器（PEFT），不是完整的模型</translation>
    </message>
    <message>
        <source>holds only an adapter (PEFT) for the model %1</source>
        <translation>只含模型 %1 的适配器（PEFT）</translation>
    </message>
    <message>
        <source>Merge it into its model in Python (merge_and_unload() of the PEFT model, then save_pretrained) and choose the folder that this writes.</source>
        <translation>请用 Python 把它并入模型（先调用 PEFT 模型的 merge_and_unload()，再调用 save_pretrained），然后选择由此写出的文件夹。</translation>
    </message>
    <message>
        <source>holds the weights in several variants and none without a name: %1</source>
        <translation>含有权重的多个变体，却没有不带名称的：%1</translation>
    </message>
    <message>
        <source>Give the files of one of them their plain name, such as model.safetensors.</source>
        <translation>请把其中一个变体的文件改为普通名称，例如 model.safetensors。</translation>
    </message>
    <message>
        <source>holds an encoder alone (T5EncoderModel), which writes no text</source>
        <translation>只含编码器（T5EncoderModel），不能写出文本</translation>
    </message>
    <message>
        <source>Take the whole model that it was cut from (T5ForConditionalGeneration).</source>
        <translation>请使用它所出自的完整模型（T5ForConditionalGeneration）。</translation>
    </message>
    <message>
        <source>%1: config.json speaks of a head of its own, but the weights have none (lm_head.weight), so the embedding is the head, as in transformers 5.</source>
        <translation>%1：config.json 提到单独的输出头，但权重中没有（lm_head.weight），因此与 transformers 5 一样用嵌入作输出头。</translation>
    </message>
    <message>
        <source>%1: tensors of its weights that have no part in the model: %2, the first of them %3.</source>
        <translation>%1：权重中有 %2 个张量在模型里没有用处，第一个是 %3。</translation>
    </message>
    <message>
        <source>%1: the added token %2 has the id %3, but the model knows only %4 tokens, so it is read as plain text, as are others beyond them.</source>
        <translation>%1：添加的词元 %2 的编号是 %3，但模型只有 %4 个词元，因此它和其他超出范围的词元都按普通文本读取。</translation>
    </message>
    <message>
        <source>The two models have vocabularies of %1 and %2 tokens and no vocabulary files to compare. Take two models of one family.</source>
        <translation>两个模型的词表分别有 %1 和 %2 个词元，且没有可比较的词表文件。请使用同一系列的两个模型。</translation>
    </message>
    <message>
        <source>Whether the two models share a vocabulary is unknown: %1 holds no file of one. Only their sizes are equal.</source>
        <translation>两个模型是否共用一个词表尚不清楚：%1 中没有词表文件。只有大小相同。</translation>
    </message>
    <message>
        <source>The small model says that token %1 ends a text, the large one says %2, which is taken for both.</source>
        <translation>小模型以词元 %1 结束文本，大模型以 %2 结束；两者都采用后者。</translation>
    </message>
    <message>
        <source>%1: the vocabulary has %2 pieces, but the model only %3 tokens. Take the vocabulary file that belongs to the weights.</source>
        <translation>%1：词表有 %2 个条目，而模型只有 %3 个词元。请使用与权重配套的词表文件。</translation>
    </message>
    <message>
        <source>This pair has neither spiece.model nor tokenizer.json, so it reads token ids only (bild generate --ids).</source>
        <translation>此模型对既没有 spiece.model 也没有 tokenizer.json，因此只能读取词元编号（bild generate --ids）。</translation>
    </message>
    <message>
        <source>Download the model&apos;s tokenizer.json again, or put the spiece.model beside it that the model was published with.</source>
        <translation>请重新下载模型的 tokenizer.json，或把模型发布时附带的 spiece.model 放在旁边。</translation>
    </message>
    <message>
        <source>the score of piece %1 of this vocabulary is no number</source>
        <translation>此词表第 %1 项的分数不是数字</translation>
    </message>
    <message>
        <source>These models translate from %1 and not from %2. Choose another pair.</source>
        <translation>这些模型翻译的原文是 %1，不是 %2。请选择其他模型对。</translation>
    </message>
    <message>
        <source>These models translate into %1 and not into %2. Choose another pair.</source>
        <translation>这些模型译成 %1，不译成 %2。请选择其他模型对。</translation>
    </message>
    <message>
        <source>The edited text does not fit what the models wrote.</source>
        <translation>编辑后的文本与模型所写的内容不符。</translation>
    </message>
    <message>
        <source>A segment can be edited at the end of its run only.</source>
        <translation>只能在片段运行结束时编辑它。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>&lt; %1&#xa0;%</source>
        <translation>&lt; %1%</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a share, such as 41 %</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1&#xa0;nats</source>
        <comment>unit of disagreement</comment>
        <translation>%1&#xa0;奈特</translation>
    </message>
</context>
<context>
    <name>OriginStyle</name>
    <message>
        <source>small model</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>rolled back, replaced</source>
        <translation>已回滚并替换</translation>
    </message>
    <message>
        <source>large model&apos;s own turn</source>
        <translation>大模型自身轮次</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选定</translation>
    </message>
    <message>
        <source>taken-back drafts</source>
        <translation>被收回的草稿</translation>
    </message>
    <message>
        <source>would be decided otherwise</source>
        <translation>结果会不同</translation>
    </message>
    <message>
        <source>Drafted by the small model, and kept.</source>
        <translation>由小模型起草，并被保留。</translation>
    </message>
    <message>
        <source>Written by the large model, because the small one was less sure of its own token than the fallback threshold asks.</source>
        <translation>由大模型写出，因为小模型对自己的词元的把握低于回退阈值的要求。</translation>
    </message>
    <message>
        <source>Written by the large model in place of a draft that it took back, because it disagreed by more than the rollback threshold allows.</source>
        <translation>由大模型写出，取代了它收回的草稿，因为它的分歧超过了回滚阈值所允许的程度。</translation>
    </message>
    <message>
        <source>The large model&apos;s own turn: the first token, the bonus token after it kept a whole draft, and the token after a rollback.</source>
        <translation>大模型自身的轮次：第一个词元、完整保留一段草稿之后的奖励词元，以及回滚之后的词元。</translation>
    </message>
    <message>
        <source>Picked by hand; everything after it was generated anew.</source>
        <translation>手动选定；其后的内容已全部重新生成。</translation>
    </message>
    <message>
        <source>Drafted by the small model and taken back by the large one. Shown in the text, but never part of what is copied or saved.</source>
        <translation>由小模型起草，又被大模型收回。会显示在文本中，但绝不会被复制或保存。</translation>
    </message>
    <message>
        <source>The thresholds as they are set now would have decided this token otherwise. Exact up to the first change of a sentence, estimated beyond.</source>
        <translation>按照当前设置的阈值，这个词元的结果会不同。到句中第一处变化为止是精确的，之后为估计。</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Typed in the output; no model wrote it, and no figure counts it.</source>
        <translation>在输出中手动输入；不是任何模型所写，也不计入任何数字。</translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message>
        <source>Work done by hand</source>
        <translation>手动完成的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) of the output were edited or confirmed by hand.</source>
        <translation>
            <numerusform>输出中有 %Ln 个片段经过手动编辑或确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>A run would write over them. Undo brings them back.</source>
        <translation>运行会覆盖它们。撤销可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Keep them, run the rest</source>
        <translation>保留它们，运行其余部分(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Write over them</source>
        <translation>覆盖(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>PairDescription</name>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;%1&lt;/td&gt;&lt;td&gt;%2 M parameters, %3 layers of width %4&lt;/td&gt;&lt;td&gt;%5, %6 MB a step&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td&gt;%1&lt;/td&gt;&lt;td&gt;%2 百万参数，%3 层，宽度 %4&lt;/td&gt;&lt;td&gt;%5，每步 %6 MB&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>%1 summaries</source>
        <translation>%1摘要</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>%1 pieces in the vocabulary; a segment has at most %2 tokens, its output at most %3.</source>
        <translation>词表含 %1 个条目；每个片段最多 %2 个词元，其输出最多 %3 个。</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 奈特</translation>
    </message>
    <message>
        <source>fallback %1 → %2</source>
        <translation>回退 %1 → %2</translation>
    </message>
    <message>
        <source>rollback %1 → %2</source>
        <translation>回滚 %1 → %2</translation>
    </message>
    <message>
        <source>longest draft %1 → %2</source>
        <translation>最长草稿 %1 → %2</translation>
    </message>
    <message>
        <source>drafted ends are verified</source>
        <translation>验证起草的结尾</translation>
    </message>
    <message>
        <source>drafted ends are not verified</source>
        <translation>不验证起草的结尾</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two changes</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>RaceReport</name>
    <message>
        <source>Race: small alone, large alone and BiLD</source>
        <translation>竞速：仅小模型、仅大模型和 BiLD</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
</context>
<context>
    <name>TokenExplanation</name>
    <message>
        <source>token %1 of sentence %2 · %3</source>
        <translation>第 %2 句第 %1 个词元 · %3</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The small model was %1 sure of %2; the threshold is %3, so the large model was asked. It chose the same token (%4).</source>
        <translation>小模型对 %2 的把握为 %1；阈值为 %3，因此询问了大模型。它选了同一个词元（%4）。</translation>
    </message>
    <message>
        <source>The small model was %1 sure of %2; the threshold is %3, so the large model chose %4 (%5).</source>
        <translation>小模型对 %2 的把握为 %1；阈值为 %3，因此大模型选了 %4（%5）。</translation>
    </message>
    <message>
        <source>The small model drafted %1, %2 sure.</source>
        <translation>小模型起草了 %1，把握为 %2。</translation>
    </message>
    <message>
        <source>The large model gave it %1, so it stayed.</source>
        <translation>大模型给它 %1，因此保留。</translation>
    </message>
    <message>
        <source>A drafted end closes the text without the large model&apos;s check.</source>
        <translation>起草的结尾不经大模型检查便结束文本。</translation>
    </message>
    <message>
        <source>The text ended before the large model looked at it.</source>
        <translation>文本在大模型查看它之前就结束了。</translation>
    </message>
    <message>
        <source>The large model has not looked at it yet.</source>
        <translation>大模型还没有查看它。</translation>
    </message>
    <message>
        <source>The large model gave it only %1, but knew nothing better, so it stayed.</source>
        <translation>大模型只给它 %1，但没有更好的选择，因此保留。</translation>
    </message>
    <message>
        <source>The large model gave it only %1. It stayed, because an earlier token of the same draft had decided that nothing is taken back.</source>
        <translation>大模型只给它 %1。它得以保留，因为同一草稿中较早的词元已决定不作任何收回。</translation>
    </message>
    <message>
        <source>Disagreement %1; nothing is ever taken back.</source>
        <translation>分歧 %1；从不收回。</translation>
    </message>
    <message>
        <source>Disagreement %1: %2 over the rollback threshold of %3.</source>
        <translation>分歧 %1：比回滚阈值 %3 高 %2。</translation>
    </message>
    <message>
        <source>Disagreement %1: %2 under the rollback threshold of %3.</source>
        <translation>分歧 %1：比回滚阈值 %3 低 %2。</translation>
    </message>
    <message>
        <source>The small model had drafted %1, %2 sure. The large model gave that %3, took it back and wrote %4 (%5).</source>
        <translation>小模型曾起草 %1，把握为 %2。大模型给它 %3，于是收回并写出 %4（%5）。</translation>
    </message>
    <message>
        <source>Drafts behind it that went with it: %1.</source>
        <translation>随之收回的后续草稿：%1。</translation>
    </message>
    <message>
        <source>It went because it stood behind %1, which the large model took back.</source>
        <translation>它被收回，是因为它排在被大模型收回的 %1 之后。</translation>
    </message>
    <message>
        <source>The large model gave it %1, took it back and wrote %2 (%3) instead.</source>
        <translation>大模型给它 %1，于是收回并改写为 %2（%3）。</translation>
    </message>
    <message>
        <source>The large model wrote %1 (%2).</source>
        <translation>大模型写出了 %1（%2）。</translation>
    </message>
    <message>
        <source>The large model wrote %1.</source>
        <translation>大模型写出了 %1。</translation>
    </message>
    <message>
        <source>It had kept the whole draft before it, and added this token of its own: a bonus.</source>
        <translation>它保留了前面的整段草稿，并添上自己的这个词元，作为奖励。</translation>
    </message>
    <message>
        <source>Drafted tokens it kept: %1.</source>
        <translation>它保留的草稿词元：%1。</translation>
    </message>
    <message>
        <source>After a rollback it goes on for one token before the small model drafts again.</source>
        <translation>回滚之后，它会再写一个词元，然后小模型才重新起草。</translation>
    </message>
    <message>
        <source>The first token is always its own.</source>
        <translation>第一个词元总是由它来写。</translation>
    </message>
    <message>
        <source>It continues what was given by hand.</source>
        <translation>它接着手动给定的内容往下写。</translation>
    </message>
    <message>
        <source>You chose %1 here; everything behind it was generated anew.</source>
        <translation>您在此处选了 %1；其后的内容已全部重新生成。</translation>
    </message>
    <message>
        <source>end of text</source>
        <translation>文本结尾</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the small model wanted to end the text (%1), which is barred before its shortest length.</source>
        <translation>重复防护改变了这个词元：小模型想要结束文本（%1），但在达到最短长度之前不允许。</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the large model wanted to end the text (%1), which is barred before its shortest length.</source>
        <translation>重复防护改变了这个词元：大模型想要结束文本（%1），但在达到最短长度之前不允许。</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the small model wanted %1 (%2), which would have repeated a sequence of tokens.</source>
        <translation>重复防护改变了这个词元：小模型想要写 %1（%2），那会重复一串词元。</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the large model wanted %1 (%2), which would have repeated a sequence of tokens.</source>
        <translation>重复防护改变了这个词元：大模型想要写 %1（%2），那会重复一串词元。</translation>
    </message>
    <message>
        <source>The policy was changed before this token: %1.</source>
        <translation>在这个词元之前更改了策略：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Fallback: %1 point(s) below the threshold.</source>
        <translation>
            <numerusform>回退：低于阈值 %1 个百分点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fallback threshold %1, exceeded by %2 point(s).</source>
        <translation>
            <numerusform>回退阈值 %1，高出 %2 个百分点。</numerusform>
        </translation>
    </message>
    <message>
        <source>With the thresholds set now, the small model would be too unsure here, and the large one would choose.</source>
        <translation>按现在的阈值，小模型在此处不够确定，将由大模型选择。</translation>
    </message>
    <message>
        <source>With the thresholds set now, the large model would take this token back.</source>
        <translation>按现在的阈值，大模型会收回这个词元。</translation>
    </message>
    <message>
        <source>With the thresholds set now, the small model&apos;s own token would stay here.</source>
        <translation>按现在的阈值，这里会保留小模型自己的词元。</translation>
    </message>
    <message>
        <source>With the draft length set now, the large model would have its turn here.</source>
        <translation>按现在的草稿长度，这里会轮到大模型。</translation>
    </message>
    <message>
        <source>With the draft length set now, the small model would go on drafting here.</source>
        <translation>按现在的草稿长度，小模型会在此继续起草。</translation>
    </message>
    <message>
        <source>%1 (Estimated: the text before it would be another one.)</source>
        <comment>a sentence before</comment>
        <translation>%1（估计：它之前的文本会不同。）</translation>
    </message>
    <message>
        <source>Somebody typed this here. No model was asked, so there is nothing to compare.</source>
        <translation>这是有人在此输入的。没有询问任何模型，因此无可比较。</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>from %1 ms on: fallback below %2, rollback above %3, drafts of up to %4</source>
        <translation>自 %1 ms 起：低于 %2 时回退，高于 %3 时回滚，草稿最长 %4</translation>
    </message>
    <message>
        <source>A summary, and how it came about</source>
        <translation>一篇摘要及其产生过程</translation>
    </message>
    <message>
        <source>A translation, and how it came about</source>
        <translation>一篇译文及其产生过程</translation>
    </message>
    <message>
        <source>%1 tokens, %2 % of the drafts accepted, %3 large passes a token, %4 tokens a second</source>
        <translation>%1 个词元，%2% 的草稿被接受，每个词元 %3 次大模型运算，每秒 %4 个词元</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a token</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Start with an empty text</source>
        <translation>从空白文本开始</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text, or a saved trace</source>
        <translation>打开文本或已保存的运行记录</translation>
    </message>
    <message>
        <source>Open &amp;trace…</source>
        <translation>打开运行记录(&amp;T)…</translation>
    </message>
    <message>
        <source>Look at a saved run again; no model is needed for that</source>
        <translation>重新查看已保存的运行；不需要模型</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the source text</source>
        <translation>保存原文</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the source text under another name</source>
        <translation>以其他名称保存原文</translation>
    </message>
    <message>
        <source>Save o&amp;utput…</source>
        <translation>保存输出(&amp;U)…</translation>
    </message>
    <message>
        <source>Save the text that was generated</source>
        <translation>保存生成的文本</translation>
    </message>
    <message>
        <source>Save source and output beside each other, as text, Markdown or HTML</source>
        <translation>把原文和输出并排保存为文本、Markdown 或 HTML</translation>
    </message>
    <message>
        <source>&amp;Page with colours…</source>
        <translation>彩色网页(&amp;P)…</translation>
    </message>
    <message>
        <source>Save a web page that shows who wrote which token and why, and needs no network</source>
        <translation>保存一个网页，显示每个词元由谁写出、为什么；无需联网</translation>
    </message>
    <message>
        <source>&amp;Trace…</source>
        <translation>运行记录(&amp;T)…</translation>
    </message>
    <message>
        <source>Save everything about this run, to be opened here again</source>
        <translation>保存本次运行的全部内容，以便日后在此重新打开</translation>
    </message>
    <message>
        <source>Save every candidate token as a row, for spreadsheets</source>
        <translation>把每个候选词元保存为一行，供电子表格使用</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit BiLD Studio</source>
        <translation>退出 BiLD Studio</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制选中的文本</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>选中全部文本</translation>
    </message>
    <message>
        <source>Copy the &amp;output</source>
        <translation>复制输出(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the whole generated text</source>
        <translation>复制生成的全部文本</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find words in both texts</source>
        <translation>在两份文本中查找词语</translation>
    </message>
    <message>
        <source>Appearance, language, device</source>
        <translation>外观、语言、设备</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>增大文字</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>减小文字</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation>以正常大小显示文字</translation>
    </message>
    <message>
        <source>&amp;Font…</source>
        <translation>字体(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the font of the texts</source>
        <translation>选择文本的字体</translation>
    </message>
    <message>
        <source>&amp;Move panels</source>
        <translation>移动面板(&amp;M)</translation>
    </message>
    <message>
        <source>Give the panels title bars by which they can be moved and closed</source>
        <translation>给面板加上标题栏，以便移动和关闭</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset the arrangement</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back to where they were at first</source>
        <translation>把所有面板放回最初的位置</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Generate what is new or changed; all of it if nothing is</source>
        <translation>生成新增或改动的部分；若没有则全部生成</translation>
    </message>
    <message>
        <source>Run &amp;everything again</source>
        <translation>全部重新运行(&amp;E)</translation>
    </message>
    <message>
        <source>Generate the whole text anew</source>
        <translation>重新生成全部文本</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop at once; what was written stays</source>
        <translation>立即停止；已写出的内容保留</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Follow the typing: changed sentences are generated after a short pause</source>
        <translation>跟随输入：稍作停顿后生成改动的句子</translation>
    </message>
    <message>
        <source>&amp;Alternatives of this token…</source>
        <translation>此词元的备选(&amp;A)…</translation>
    </message>
    <message>
        <source>Choose another token here; the rest of the sentence is generated anew</source>
        <translation>在此选择其他词元；句子的其余部分重新生成</translation>
    </message>
    <message>
        <source>Let the large model choose this token; the rest of the sentence is generated anew</source>
        <translation>让大模型选择这个词元；句子的其余部分重新生成</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Replay the run as it was</source>
        <translation>按原样重放本次运行</translation>
    </message>
    <message>
        <source>One token &amp;back</source>
        <translation>后退一个词元(&amp;B)</translation>
    </message>
    <message>
        <source>Show the text one token earlier</source>
        <translation>显示前一个词元时的文本</translation>
    </message>
    <message>
        <source>One token &amp;forward</source>
        <translation>前进一个词元(&amp;F)</translation>
    </message>
    <message>
        <source>Show the text one token later</source>
        <translation>显示后一个词元时的文本</translation>
    </message>
    <message>
        <source>One round bac&amp;k</source>
        <translation>后退一轮(&amp;K)</translation>
    </message>
    <message>
        <source>Show the text as it was before this round</source>
        <translation>显示这一轮之前的文本</translation>
    </message>
    <message>
        <source>One round for&amp;ward</source>
        <translation>前进一轮(&amp;W)</translation>
    </message>
    <message>
        <source>Show the text as it was after this round</source>
        <translation>显示这一轮之后的文本</translation>
    </message>
    <message>
        <source>Show the e&amp;nd of the run</source>
        <translation>显示运行结尾(&amp;N)</translation>
    </message>
    <message>
        <source>Show the finished text</source>
        <translation>显示完成的文本</translation>
    </message>
    <message>
        <source>Copied se&amp;quences</source>
        <translation>照搬的词串(&amp;Q)</translation>
    </message>
    <message>
        <source>Mark which sequences of five words or more the summary has copied from the article, and where they stand in it</source>
        <translation>标出摘要从文章中照搬的五词以上词串，以及它们在文章中的位置</translation>
    </message>
    <message>
        <source>Next copied sequence</source>
        <translation>下一处照搬的词串</translation>
    </message>
    <message>
        <source>Go to the next copied sequence of the summary, and show it in the article</source>
        <translation>转到摘要中下一处照搬的词串，并在文章中显示</translation>
    </message>
    <message>
        <source>Previous copied sequence</source>
        <translation>上一处照搬的词串</translation>
    </message>
    <message>
        <source>Go to the copied sequence before, and show it in the article</source>
        <translation>转到上一处照搬的词串，并在文章中显示</translation>
    </message>
    <message>
        <source>&amp;Careful</source>
        <translation>谨慎(&amp;C)</translation>
    </message>
    <message>
        <source>Ask the large model often: nearly its own text, less speed</source>
        <translation>经常询问大模型：几乎是它自己的文本，速度较低</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>均衡(&amp;B)</translation>
    </message>
    <message>
        <source>A middle way between the large model&apos;s text and speed</source>
        <translation>在大模型自身的文本与速度之间取折中</translation>
    </message>
    <message>
        <source>&amp;Fast</source>
        <translation>快速(&amp;F)</translation>
    </message>
    <message>
        <source>Trust the small model more: higher speed</source>
        <translation>更信任小模型：速度更高</translation>
    </message>
    <message>
        <source>Fallback threshold &amp;up</source>
        <translation>提高回退阈值(&amp;U)</translation>
    </message>
    <message>
        <source>Ask the large model sooner</source>
        <translation>更早询问大模型</translation>
    </message>
    <message>
        <source>Fallback threshold &amp;down</source>
        <translation>降低回退阈值(&amp;D)</translation>
    </message>
    <message>
        <source>Ask the large model later</source>
        <translation>更晚询问大模型</translation>
    </message>
    <message>
        <source>Rollback threshold u&amp;p</source>
        <translation>提高回滚阈值(&amp;P)</translation>
    </message>
    <message>
        <source>Take fewer drafts back</source>
        <translation>更少收回草稿</translation>
    </message>
    <message>
        <source>Rollback threshold d&amp;own</source>
        <translation>降低回滚阈值(&amp;O)</translation>
    </message>
    <message>
        <source>Take more drafts back</source>
        <translation>更多收回草稿</translation>
    </message>
    <message>
        <source>R&amp;ace…</source>
        <translation>竞速(&amp;A)…</translation>
    </message>
    <message>
        <source>Small alone, large alone and BiLD on this text, one after another</source>
        <translation>依次仅用小模型、仅用大模型和用 BiLD 处理这份文本</translation>
    </message>
    <message>
        <source>Threshold &amp;map…</source>
        <translation>阈值图(&amp;M)…</translation>
    </message>
    <message>
        <source>Measure speed and agreement for many thresholds on this text</source>
        <translation>用这份文本测量多组阈值的速度和一致率</translation>
    </message>
    <message>
        <source>Open a &amp;pair of models…</source>
        <translation>打开模型对(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose a folder that holds small/ and large/</source>
        <translation>选择包含 small/ 和 large/ 的文件夹</translation>
    </message>
    <message>
        <source>About this pa&amp;ir</source>
        <translation>关于此模型对(&amp;I)</translation>
    </message>
    <message>
        <source>Sizes, number formats and device of the loaded pair</source>
        <translation>已加载模型对的大小、数值格式和设备</translation>
    </message>
    <message>
        <source>Sample &amp;letter</source>
        <translation>示例信件(&amp;L)</translation>
    </message>
    <message>
        <source>Open a German letter to try things with</source>
        <translation>打开一封德语信件来试用</translation>
    </message>
    <message>
        <source>Open an English article to try summaries with</source>
        <translation>打开一篇英语文章来试用摘要功能</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>所有键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;About BiLD Studio</source>
        <translation>关于 BiLD Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可</translation>
    </message>
    <message>
        <source>Side &amp;by side…</source>
        <translation>左右对照(&amp;B)…</translation>
    </message>
    <message>
        <source>Trace as tab&amp;le…</source>
        <translation>运行记录表格(&amp;L)…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <source>Ask the lar&amp;ge model here</source>
        <translation>在此询问大模型(&amp;G)</translation>
    </message>
    <message>
        <source>Sample a&amp;rticle</source>
        <translation>示例文章(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print source and output side by side</source>
        <translation>并排打印原文和输出</translation>
    </message>
    <message>
        <source>Go to the next hit in both texts</source>
        <translation>转到两个文本中的下一处匹配</translation>
    </message>
    <message>
        <source>Go to the hit before in both texts</source>
        <translation>转到两个文本中的上一处匹配</translation>
    </message>
    <message>
        <source>Put the output in place of the source, to write it back or on</source>
        <translation>用输出替换原文，以便回译或继续处理</translation>
    </message>
    <message>
        <source>Go to the next token that the large model wrote because the small one was unsure</source>
        <translation>转到下一个因小模型不确定而由大模型写出的词元</translation>
    </message>
    <message>
        <source>Previous fallback</source>
        <translation>上一个回退</translation>
    </message>
    <message>
        <source>Go to the fallback before</source>
        <translation>转到前一个回退</translation>
    </message>
    <message>
        <source>Go to the next token that the large model wrote in place of a draft</source>
        <translation>转到下一个由大模型取代草稿写出的词元</translation>
    </message>
    <message>
        <source>Previous rollback</source>
        <translation>上一个回滚</translation>
    </message>
    <message>
        <source>Go to the rollback before</source>
        <translation>转到前一个回滚</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Show what is where, in five steps</source>
        <translation>分五步介绍各个部分</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Output as new source</source>
        <translation>将输出作为新原文</translation>
    </message>
    <message>
        <source>Next fallback</source>
        <translation>下一个回退</translation>
    </message>
    <message>
        <source>Next rollback</source>
        <translation>下一个回滚</translation>
    </message>
    <message>
        <source>Prefi&amp;x and languages</source>
        <translation>前缀与语言(&amp;X)</translation>
    </message>
    <message>
        <source>Choose what the models are asked for beside the text, where there is something to choose</source>
        <translation>在有选择余地时，选择除文本之外告诉模型的内容</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>检查拼写(&amp;S)</translation>
    </message>
    <message>
        <source>Mark words that the system&apos;s dictionaries do not know, in both texts</source>
        <translation>在两个文本中标出系统词典不认识的词</translation>
    </message>
    <message>
        <source>Cut the selected text</source>
        <translation>剪切所选文本</translation>
    </message>
    <message>
        <source>Paste into the text</source>
        <translation>粘贴到文本中</translation>
    </message>
    <message>
        <source>Confirm segment</source>
        <translation>确认片段</translation>
    </message>
    <message>
        <source>Confirm the output&apos;s segment at the caret and go on to the next, or take that back</source>
        <translation>确认光标处的输出片段并转到下一个，或撤回确认</translation>
    </message>
    <message>
        <source>Next unconfirmed segment</source>
        <translation>下一个未确认的片段</translation>
    </message>
    <message>
        <source>Go to the next segment of the output that is not confirmed</source>
        <translation>转到输出中下一个未确认的片段</translation>
    </message>
    <message>
        <source>Previous unconfirmed segment</source>
        <translation>上一个未确认的片段</translation>
    </message>
    <message>
        <source>Go to the segment before that is not confirmed</source>
        <translation>转到上一个未确认的片段</translation>
    </message>
</context>
<context>
    <name>bild::CandidateBars</name>
    <message>
        <source>Likeliest tokens of both models</source>
        <translation>两个模型最可能的词元</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a token and its probability</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>small model: %1</source>
        <translation>小模型：%1</translation>
    </message>
    <message>
        <source>large model: %1</source>
        <translation>大模型：%1</translation>
    </message>
</context>
<context>
    <name>bild::ChartPanel</name>
    <message>
        <source>Table and export</source>
        <translation>表格和导出</translation>
    </message>
    <message>
        <source>Table and export: %1</source>
        <translation>表格和导出：%1</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>Save &amp;picture as PNG…</source>
        <translation>将图片保存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG…</source>
        <translation>将图片保存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save &amp;numbers as CSV…</source>
        <translation>将数值保存为 CSV(&amp;N)…</translation>
    </message>
    <message>
        <source>“%1” must end in .png, .svg or .csv.</source>
        <translation>“%1”必须以 .png、.svg 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>保存“%1”</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚未运行</translation>
    </message>
</context>
<context>
    <name>bild::ComparisonController</name>
    <message>
        <source>Race: %1 of %2 runs</source>
        <translation>竞速：第 %1 次，共 %2 次</translation>
    </message>
    <message>
        <source>No pair of models is loaded yet.</source>
        <translation>尚未加载模型对。</translation>
    </message>
    <message>
        <source>There is no text to measure on. Write or open one first.</source>
        <translation>没有可供测量的文本。请先输入或打开一份文本。</translation>
    </message>
    <message>
        <source>Race begins</source>
        <translation>竞速开始</translation>
    </message>
    <message>
        <source>Measuring the threshold map</source>
        <translation>正在测量阈值图</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量完成</translation>
    </message>
    <message>
        <source>Measuring was stopped</source>
        <translation>测量已停止</translation>
    </message>
    <message>
        <source>Measuring failed</source>
        <translation>测量失败</translation>
    </message>
</context>
<context>
    <name>bild::DocumentController</name>
    <message>
        <source>kept safe at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>已于 %1 自动保存</translation>
    </message>
    <message>
        <source>The text could not be kept safe against a crash. %1</source>
        <translation>无法保存文本以防崩溃。%1</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>Texts and traces (*.txt *.md *.text *.json);;All files (*)</source>
        <translation>文本和运行记录 (*.txt *.md *.text *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开运行记录</translation>
    </message>
    <message>
        <source>Traces (*.json);;All files (*)</source>
        <translation>运行记录 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Sample article</source>
        <translation>示例文章</translation>
    </message>
    <message>
        <source>Sample letter</source>
        <translation>示例信件</translation>
    </message>
    <message>
        <source>Save the source text</source>
        <translation>保存原文</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>An untitled text</source>
        <translation>一份未命名的文本</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>The source text was restored, but not the output. %1</source>
        <translation>原文已恢复，但输出未能恢复。%1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>未能打开 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>BiLD Studio ended unexpectedly the last time. “%1” was kept safe on %2.</source>
        <translation>BiLD Studio 上次意外结束。“%1”已于 %2 保存。</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>“%1”被其他程序更改。</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
    <message>
        <source>%1 was read as %2</source>
        <extracomment>%1 is a file, %2 the name of an encoding</extracomment>
        <translation>%1 已按 %2 读取</translation>
    </message>
    <message numerus="yes">
        <source>“%1” holds %Ln byte(s) that are no %2; the sign � stands in their place.</source>
        <extracomment>%1 is a file, %2 the name of an encoding</extracomment>
        <translation>
            <numerusform>“%1”含有 %Ln 个不属于 %2 的字节，以符号 � 代替。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another &amp;encoding…</source>
        <translation>其他编码(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bild::DraftChart</name>
    <message>
        <source>Draft length, and how much was kept</source>
        <translation>草稿长度及保留数量</translation>
    </message>
    <message>
        <source>A draft is what the small model wrote since the large one last ran. Filled: tokens kept. Outlined: tokens taken back. Acceptance rate: drafted tokens kept / drafted tokens verified. In long runs a bar is the mean of several drafts.</source>
        <translation>草稿是大模型上次运行之后小模型所写的内容。实心：保留的词元。空心：收回的词元。接受率：保留的草稿词元 / 验证的草稿词元。运行较长时，一个条柱是多段草稿的平均值。</translation>
    </message>
    <message>
        <source>first draft</source>
        <translation>首段草稿</translation>
    </message>
    <message>
        <source>last draft</source>
        <translation>末段草稿</translation>
    </message>
    <message>
        <source>mean length</source>
        <translation>平均长度</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>收回</translation>
    </message>
    <message numerus="yes">
        <source>a bar is the mean of %Ln draft(s)</source>
        <translation>
            <numerusform>一个条柱是 %Ln 段草稿的平均值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::EditHistory</name>
    <message>
        <source>typing</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>bild::EncodingChoice</name>
    <message>
        <source>mixed line ends</source>
        <translation>混合换行符</translation>
    </message>
    <message>
        <source>%1 with BOM</source>
        <extracomment>%1 is the name of an encoding; BOM is the byte order mark</extracomment>
        <translation>%1 带 BOM</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an encoding and what is written in it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>中欧</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔文</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>As the file &amp;shows</source>
        <translation>按文件本身判断(&amp;S)</translation>
    </message>
    <message>
        <source>How the file is encoded, and will be saved. A click opens it again in another encoding.</source>
        <translation>文件的编码，保存时也用它。点击可用其他编码重新打开。</translation>
    </message>
</context>
<context>
    <name>bild::EngineWorker</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or choose a smaller pair.</source>
        <translation>内存不足。请关闭其他程序，或选择较小的模型对。</translation>
    </message>
    <message>
        <source>The engine failed unexpectedly: %1</source>
        <translation>引擎意外失败：%1</translation>
    </message>
    <message>
        <source>No pair of models is loaded.</source>
        <translation>未加载模型对。</translation>
    </message>
</context>
<context>
    <name>bild::ExportController</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Side by side, web page (*.html)</source>
        <translation>左右对照，网页 (*.html)</translation>
    </message>
    <message>
        <source>Side by side, Markdown (*.md)</source>
        <translation>左右对照，Markdown (*.md)</translation>
    </message>
    <message>
        <source>Side by side, text (*.txt)</source>
        <translation>左右对照，文本 (*.txt)</translation>
    </message>
    <message>
        <source>Page with colours (*.html)</source>
        <translation>彩色网页 (*.html)</translation>
    </message>
    <message>
        <source>Trace (*.json)</source>
        <translation>运行记录 (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>保存输出</translation>
    </message>
    <message>
        <source>Save source and output side by side</source>
        <translation>并排保存原文和输出</translation>
    </message>
    <message>
        <source>Save a page with colours</source>
        <translation>保存彩色网页</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>保存运行记录</translation>
    </message>
    <message>
        <source>Save the trace as a table</source>
        <translation>将运行记录保存为表格</translation>
    </message>
    <message>
        <source>As %1…</source>
        <extracomment>%1 is PNG, SVG or CSV</extracomment>
        <translation>保存为 %1…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>There is no output yet. Run the text first.</source>
        <translation>还没有输出。请先运行文本。</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 output</source>
        <extracomment>the suggested name of a file; %1 is the document&apos;s</extracomment>
        <translation>%1 译文</translation>
    </message>
    <message>
        <source>Side by side, pages (*.pdf)</source>
        <translation>并排，页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>bild::FindBar</name>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>在两份文本中查找</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要查找的词语</translation>
    </message>
    <message>
        <source>%1 in the source, %2 in the output</source>
        <translation>原文 %1 处，输出 %2 处</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>全部替换(&amp;L)</translation>
    </message>
    <message>
        <source>Replace in the source by</source>
        <translation>在原文中替换为</translation>
    </message>
    <message>
        <source>Words in their place</source>
        <translation>替换用词</translation>
    </message>
    <message>
        <source>Put the other words in place of this hit in the source, and go to the next one</source>
        <translation>用新词替换原文中的此处，并转到下一处</translation>
    </message>
    <message>
        <source>Put the other words in place of every hit in the source</source>
        <translation>用新词替换原文中的所有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) replaced</source>
        <translation>
            <numerusform>已替换 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::HeatLegend</name>
    <message>
        <source>Colours of the map</source>
        <translation>图的颜色</translation>
    </message>
    <message>
        <source>dark: %1, light: %2</source>
        <extracomment>the colours of a scale</extracomment>
        <translation>深色：%1，浅色：%2</translation>
    </message>
</context>
<context>
    <name>bild::LanguageStrip</name>
    <message>
        <source>Language of the text</source>
        <translation>文本的语言</translation>
    </message>
    <message>
        <source>Close this note; it is not said again of this text</source>
        <translation>关闭此提示；对这个文本不再提示</translation>
    </message>
</context>
<context>
    <name>bild::LanguageWatch</name>
    <message>
        <source>&amp;Use %1</source>
        <extracomment>%1 is a pair of models (&quot;English → German&quot;)</extracomment>
        <translation>使用 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Swap the texts</source>
        <translation>交换两个文本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open another pair…</source>
        <translation>打开其他模型对(&amp;O)…</translation>
    </message>
    <message>
        <source>This text seems to be in %1; the pair summarizes %2.</source>
        <extracomment>languages: what the text is in, and what the pair was made for</extracomment>
        <translation>此文本似乎是%1；该模型对用于概括%2文本。</translation>
    </message>
    <message>
        <source>This text seems to be in %1; the pair translates from %2.</source>
        <translation>此文本似乎是%1；该模型对翻译的是%2文本。</translation>
    </message>
</context>
<context>
    <name>bild::Legend</name>
    <message>
        <source>Legend of the marks in the text</source>
        <translation>文本标记的图例</translation>
    </message>
</context>
<context>
    <name>bild::LegendRow</name>
    <message>
        <source>%1: %2</source>
        <comment>mark and how often it occurs</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bild::MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1[*] — BiLD Studio</source>
        <translation>%1[*] — BiLD Studio</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>策略(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ummarize</source>
        <translation>摘要(&amp;U)</translation>
    </message>
    <message>
        <source>Write the text in another language, sentence by sentence</source>
        <translation>逐句用另一种语言写出文本</translation>
    </message>
    <message>
        <source>Write what an article says, in a few sentences</source>
        <translation>用几句话写出文章的内容</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>Threshold map</source>
        <translation>阈值图</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>您的文本</translation>
    </message>
    <message>
        <source>Write or paste it here, or drop a file. The sample gives way as soon as you paste.</source>
        <translation>在此输入或粘贴文本，或拖入文件。粘贴后，示例会被替换。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Ctrl+Return writes what is new or changed, Escape stops at once. With Live on, it follows your typing.</source>
        <translation>Ctrl+回车生成新增或更改的内容，Esc 立即停止。打开“实时”后会随输入更新。</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Every token shows by colour and line which model wrote it. Rest the pointer on one, or press Return on it, and a card says why; there you can also choose another.</source>
        <translation>每个词元用颜色和线条表示由哪个模型写出。将指针停在其上，或在其上按回车，卡片会说明原因；也可在那里另选词元。</translation>
    </message>
    <message>
        <source>Careful or fast</source>
        <translation>谨慎或快速</translation>
    </message>
    <message>
        <source>Two thresholds decide how often the large model is asked. Move them at any time, also while text is being written: the next token obeys.</source>
        <translation>两个阈值决定多久询问一次大模型。随时可以移动，生成过程中也可以：下一个词元即按新值处理。</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>生成过程</translation>
    </message>
    <message>
        <source>A block for each pass of the two models. Play it, or step through it with the arrow keys; the text goes along. Race and threshold map, in the tool bar, measure on your own text.</source>
        <translation>两个模型的每次前向计算各为一块。可以播放，也可用方向键逐步查看，文本随之变化。工具栏中的竞速和阈值图可在您自己的文本上测量。</translation>
    </message>
    <message>
        <source>Open again in another enco&amp;ding</source>
        <translation>用其他编码重新打开(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bild::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>bild::NumberTable</name>
    <message>
        <source>%1: %2</source>
        <comment>title and value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bild::OriginChart</name>
    <message>
        <source>Who wrote the text</source>
        <translation>文本由谁写出</translation>
    </message>
    <message>
        <source>Share of the text&apos;s tokens by origin: drafted by the small model and kept; the large model&apos;s because the small one was unsure (fallback), in place of a draft it took back (rollback), or on its own turn (the first token, after a full draft, after a rollback).</source>
        <translation>文本词元按来源的占比：由小模型起草并保留；由大模型写出，因为小模型没有把握（回退），或取代被收回的草稿（回滚），或处于自身轮次（第一个词元、完整草稿之后、回滚之后）。</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>own turn</source>
        <translation>自身轮次</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>bild::OutputEditor</name>
    <message>
        <source>This is a moment of the replay. Show the end of the run to type here.</source>
        <translation>这是回放中的某一时刻。请显示运行的结尾后再输入。</translation>
    </message>
    <message>
        <source>There is no output yet. Run the text first.</source>
        <translation>还没有输出。请先运行文本。</translation>
    </message>
    <message>
        <source>What stands between two segments is the source&apos;s, and is changed there.</source>
        <translation>两个片段之间的内容来自原文，请在原文中更改。</translation>
    </message>
    <message>
        <source>This segment is being written. Type when it is done.</source>
        <translation>此片段正在生成。完成后方可输入。</translation>
    </message>
    <message>
        <source>This is too long for one segment of the output.</source>
        <translation>对输出的一个片段来说太长了。</translation>
    </message>
    <message>
        <source>typing in the output</source>
        <translation>在输出中输入</translation>
    </message>
    <message>
        <source>There is no segment to confirm where the output&apos;s caret stands.</source>
        <translation>输出的光标处没有可确认的片段。</translation>
    </message>
    <message>
        <source>This segment is being written. Confirm it when it is done.</source>
        <translation>此片段正在生成。完成后方可确认。</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>take the confirmation back</source>
        <translation>撤回确认</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) confirmed</source>
        <translation>
            <numerusform>已确认 %1 / %Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Every segment is confirmed.</source>
        <translation>所有片段均已确认。</translation>
    </message>
</context>
<context>
    <name>bild::OutputView</name>
    <message>
        <source>Copied as it is: there is nothing to translate.</source>
        <translation>原样复制：没有可翻译的内容。</translation>
    </message>
    <message>
        <source>Show &amp;taken-back drafts</source>
        <translation>显示被收回的草稿(&amp;T)</translation>
    </message>
    <message>
        <source>Output text</source>
        <translation>输出文本</translation>
    </message>
    <message>
        <source>The output appears here, each token marked with the model that wrote it.</source>
        <translation>输出会显示在这里，每个词元都标明由哪个模型写出。</translation>
    </message>
    <message>
        <source>&amp;Why this token?</source>
        <translation>为什么是这个词元？(&amp;W)</translation>
    </message>
    <message>
        <source>Ask the &amp;large model here</source>
        <translation>在此询问大模型(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Can be typed in. Ctrl+Left and Ctrl+Right move from token to token, Alt+Down tells how a token came about.</source>
        <translation>可在此输入。Ctrl+左 和 Ctrl+右 在词元之间移动，Alt+下 说明词元的由来。</translation>
    </message>
    <message>
        <source>C&amp;ut</source>
        <translation>剪切(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
</context>
<context>
    <name>bild::PairChooser</name>
    <message>
        <source>The pair of models: a small one that drafts, a large one that verifies</source>
        <translation>模型对：小模型起草，大模型验证</translation>
    </message>
    <message>
        <source>%1 (experimental)</source>
        <translation>%1（试验性）</translation>
    </message>
    <message>
        <source>No pair</source>
        <translation>无模型对</translation>
    </message>
    <message>
        <source>Pair of models: %1</source>
        <translation>模型对：%1</translation>
    </message>
</context>
<context>
    <name>bild::PairController</name>
    <message>
        <source>There is no pair for summaries. Choose Tools &gt; Open a pair of models.</source>
        <translation>没有用于摘要的模型对。请选择“工具 &gt; 打开模型对”。</translation>
    </message>
    <message>
        <source>There is no pair for translations. Choose Tools &gt; Open a pair of models.</source>
        <translation>没有用于翻译的模型对。请选择“工具 &gt; 打开模型对”。</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 M + %3 M parameters</source>
        <translation>%1 · %2 M + %3 M 参数</translation>
    </message>
    <message>
        <source>The pair could not be loaded</source>
        <translation>无法加载模型对</translation>
    </message>
    <message>
        <source>%1 The pair used so far stays loaded.</source>
        <comment>a sentence before</comment>
        <translation>%1 之前使用的模型对仍保持加载。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Open a pair of models</source>
        <translation>打开模型对</translation>
    </message>
    <message>
        <source>About this pair</source>
        <translation>关于此模型对</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>No pair is loaded.</source>
        <translation>未加载模型对。</translation>
    </message>
    <message>
        <source>“%1” writes summaries and does not translate, so it was not opened. Choose a pair for translations, or turn to summaries.</source>
        <translation>“%1”用于摘要，不能翻译，因此没有打开。请选择用于翻译的模型对，或切换到摘要。</translation>
    </message>
    <message>
        <source>“%1” translates and writes no summaries, so it was not opened. Choose a pair for summaries, or turn to translations.</source>
        <translation>“%1”用于翻译，不能写摘要，因此没有打开。请选择用于摘要的模型对，或切换到翻译。</translation>
    </message>
    <message>
        <source>&amp;Summarize with it</source>
        <translation>用它摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Translate with it</source>
        <translation>用它翻译(&amp;T)</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a text by models</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>bild::PasteController</name>
    <message numerus="yes">
        <source>%Ln line break(s) inside paragraphs</source>
        <translation>
            <numerusform>%Ln 处段落内换行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) divided at a line&apos;s end</source>
        <translation>
            <numerusform>%Ln 个在行尾断开的词</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1: &quot;12 line breaks inside paragraphs&quot;, %2: &quot;3 words divided at a line&apos;s end&quot;</extracomment>
        <translation>%1和 %2</translation>
    </message>
    <message>
        <source>The pasted text was mended: %1. Nothing else was changed.</source>
        <translation>已整理粘贴的文本：%1。其他内容未改动。</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>恢复原样(&amp;A)</translation>
    </message>
    <message>
        <source>The pasted text has %1. They would be translated apart.</source>
        <translation>粘贴的文本中有 %1。它们会被分开翻译。</translation>
    </message>
    <message>
        <source>&amp;Mend them</source>
        <translation>整理(&amp;M)</translation>
    </message>
    <message>
        <source>The pasted text was edited meanwhile and stays as it is. Undo takes edits back one by one.</source>
        <translation>粘贴的文本其间已被编辑，保持现状。可用撤销逐步取消编辑。</translation>
    </message>
</context>
<context>
    <name>bild::PolicyPanel</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The large model takes over where the small model gives its best token less than this probability. 0 never asks it; 1 always does.</source>
        <translation>小模型给其最佳词元的概率低于此值时，由大模型接手。0 表示从不询问，1 表示总是询问。</translation>
    </message>
    <message>
        <source>Fallback threshold</source>
        <translation>回退阈值</translation>
    </message>
    <message>
        <source>Fallback threshold in percent</source>
        <translation>回退阈值（百分比）</translation>
    </message>
    <message>
        <source>asks the large model when the small one is less sure than this</source>
        <translation>小模型的把握低于此值时询问大模型</translation>
    </message>
    <message>
        <source>A draft is taken back where the large model finds it more surprising than this: its negative log probability, in nats. 5 nats is a probability of 0.7 %. 2 to 5 is usual.</source>
        <translation>大模型对草稿的意外程度高于此值时收回草稿，即其负对数概率，以奈特为单位。5 奈特相当于 0.7% 的概率。通常取 2 到 5。</translation>
    </message>
    <message>
        <source>Rollback threshold in nats</source>
        <translation>回滚阈值（奈特）</translation>
    </message>
    <message>
        <source>Rollback threshold in tenths of a nat; the right end is never</source>
        <translation>回滚阈值，以十分之一奈特为单位；最右端表示从不</translation>
    </message>
    <message>
        <source>takes drafts back that the large model finds this surprising</source>
        <translation>收回令大模型如此意外的草稿</translation>
    </message>
    <message>
        <source>After this many drafted tokens the large model looks at them in any case.</source>
        <translation>起草这么多词元后，大模型无论如何都会查看。</translation>
    </message>
    <message>
        <source>Longest draft in tokens</source>
        <translation>最长草稿（词元）</translation>
    </message>
    <message>
        <source>Longest &amp;draft</source>
        <translation>最长草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>谨慎</translation>
    </message>
    <message>
        <source>Asks early and takes back much: closest to the large model.</source>
        <translation>较早询问，大量收回：最接近大模型。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>What a new document starts with.</source>
        <translation>新文档的初始设置。</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Asks late, takes back little, drafts long.</source>
        <translation>较晚询问，很少收回，草稿较长。</translation>
    </message>
    <message numerus="yes">
        <source>Fallback below %1, rollback above %2 nats, drafts of up to %Ln token(s).</source>
        <translation>
            <numerusform>低于 %1 时回退，高于 %2 奈特时回滚，草稿最长 %Ln 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <source>F&amp;allback below</source>
        <translation>回退：低于(&amp;A)</translation>
    </message>
    <message>
        <source>Roll&amp;back above</source>
        <translation>回滚：高于(&amp;B)</translation>
    </message>
</context>
<context>
    <name>bild::PreferencesDialog</name>
    <message>
        <source>Font of its own for the te&amp;xts</source>
        <translation>文本使用单独的字体(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Measure the large model alone when idle</source>
        <translation>空闲时测量大模型单独运行的速度(&amp;M)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>更改语言后，下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>字体(&amp;F)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Best there is</source>
        <translation>最佳可用设备</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡 (CUDA)</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>设备(&amp;D)：</translation>
    </message>
    <message>
        <source>Best for the device</source>
        <translation>最适合该设备</translation>
    </message>
    <message>
        <source>&amp;Number format:</source>
        <translation>数值格式(&amp;N)：</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>每核一个</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>线程数(&amp;T)：</translation>
    </message>
    <message>
        <source>After a run, the large model writes a few sentences alone, so that the speedup shown is a measured one.</source>
        <translation>运行之后，大模型会单独写几个句子，使显示的加速比是实测值。</translation>
    </message>
</context>
<context>
    <name>bild::PromptBar</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>原文语言</translation>
    </message>
    <message>
        <source>To</source>
        <translation>译成</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>Own prefix</source>
        <translation>自定前缀</translation>
    </message>
    <message>
        <source>Put words of your own before each segment, in place of those that the models were made with</source>
        <translation>在每个片段前加上自己的文字，代替模型原有的前缀</translation>
    </message>
    <message>
        <source>Prefix put before each segment</source>
        <translation>每个片段前的前缀</translation>
    </message>
    <message>
        <source>nothing is put before the text</source>
        <translation>文本前不加任何内容</translation>
    </message>
    <message>
        <source>as the models were made</source>
        <translation>按模型原有的方式</translation>
    </message>
</context>
<context>
    <name>bild::RaceLaneView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>From the source to the last token, encoders included. The times of a race are measured first, one strategy after another; the replay does not count.</source>
        <translation>从原文到最后一个词元，包括编码器。竞速的时间是事先测得的，各方式依次进行；重放不计入。</translation>
    </message>
    <message>
        <source>%1: how far the replay is</source>
        <translation>%1：重放进度</translation>
    </message>
    <message>
        <source>%1: text</source>
        <translation>%1：文本</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>运行一次</translation>
    </message>
    <message numerus="yes">
        <source>median of %Ln run(s), %1 to %2</source>
        <translation>
            <numerusform>%Ln 次运行的中位数，%1 至 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>words are missing here</source>
        <translation>此处缺少词语</translation>
    </message>
    <message>
        <source>the large model differs</source>
        <translation>大模型与此不同</translation>
    </message>
</context>
<context>
    <name>bild::RaceView</name>
    <message>
        <source>Small alone</source>
        <translation>仅用小模型</translation>
    </message>
    <message>
        <source>The small model writes every token. Fast, and never corrected.</source>
        <translation>每个词元都由小模型写出。快，但从不修正。</translation>
    </message>
    <message>
        <source>Large alone</source>
        <translation>仅用大模型</translation>
    </message>
    <message>
        <source>The large model writes every token: the text to compare with.</source>
        <translation>每个词元都由大模型写出：用作比较的文本。</translation>
    </message>
    <message>
        <source>BiLD</source>
        <translation>BiLD</translation>
    </message>
    <message>
        <source>The small model drafts, the large one steps in, verifies, takes back.</source>
        <translation>小模型起草，大模型介入、验证、收回。</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>竞速(&amp;R)</translation>
    </message>
    <message>
        <source>Runs small alone, large alone and BiLD on the source, one after another.</source>
        <translation>依次仅用小模型、仅用大模型和用 BiLD 处理原文。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source> runs each</source>
        <translation> 次（每种方式）</translation>
    </message>
    <message>
        <source>Runs of each strategy</source>
        <translation>每种方式的运行次数</translation>
    </message>
    <message>
        <source>Each strategy is run so many times; the median counts.</source>
        <translation>每种方式运行这么多次，取中位数。</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>竞速进度</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格键）</translation>
    </message>
    <message>
        <source>Recorded time of the replay</source>
        <translation>重放的记录时间</translation>
    </message>
    <message>
        <source>Who is faster on this text, and by how much? And are the words the same?</source>
        <translation>处理这份文本谁更快，快多少？写出的词语是否相同？</translation>
    </message>
    <message>
        <source>run %v of %m</source>
        <extracomment>of a race: %v and %m are numbers of runs</extracomment>
        <translation>第 %v 次，共 %m 次</translation>
    </message>
    <message>
        <source>what the others are measured by</source>
        <translation>其他方式以此为准</translation>
    </message>
    <message>
        <source>%1× as fast as large alone</source>
        <translation>速度是仅用大模型的 %1×</translation>
    </message>
    <message numerus="yes">
        <source>BiLD is %1× as fast as the large model alone, and %2 of %Ln segment(s) came out the same.</source>
        <translation>
            <numerusform>BiLD 的速度是仅用大模型的 %1×，%Ln 个片段中有 %2 个相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words as large alone</source>
        <translation>与仅用大模型的词语相同</translation>
    </message>
    <message numerus="yes">
        <source>differs from large alone in %Ln place(s)</source>
        <translation>
            <numerusform>与仅用大模型有 %Ln 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Mark each token with who wrote it, in place of where the words differ</source>
        <translation>标出每个词元由谁写出，而不是标出用词不同之处</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the race as a web page, or its numbers as CSV</source>
        <translation>将竞速保存为网页，或将数据保存为 CSV</translation>
    </message>
    <message>
        <source>Save the race</source>
        <translation>保存竞速</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>bild::RateChart</name>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message numerus="yes">
        <source>Tokens written / time since the run began, encoders included. The line shows the rate over the last %Ln pass(es).</source>
        <translation>
            <numerusform>写出的词元 / 运行开始以来的时间，包括编码器。曲线显示最近 %Ln 次运算的速率。</numerusform>
        </translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>large alone %1</source>
        <translation>仅用大模型 %1</translation>
    </message>
</context>
<context>
    <name>bild::RecentFiles</name>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
</context>
<context>
    <name>bild::ReplaySpeedBox</name>
    <message>
        <source>Speed of the replay, against the recorded times</source>
        <translation>重放速度，相对于记录的时间</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>重放速度</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>原速</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>慢 %1×</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>快 %1×</translation>
    </message>
</context>
<context>
    <name>bild::ReplayStrip</name>
    <message>
        <source>Show the &amp;end</source>
        <translation>显示结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Show the whole text again (Alt+End)</source>
        <translation>重新显示全文 (Alt+End)</translation>
    </message>
    <message>
        <source>Replay: up to token %1</source>
        <translation>回放：到第 %1 个词元</translation>
    </message>
</context>
<context>
    <name>bild::RollbackSpinBox</name>
    <message>
        <source> nats</source>
        <extracomment>unit of information, after a number</extracomment>
        <translation> 奈特</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>in place of a number: the rollback threshold that never takes anything back</extracomment>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>bild::RunCharts</name>
    <message>
        <source>Charts of this run</source>
        <translation>本次运行的图表</translation>
    </message>
    <message>
        <source>%1 at token %2</source>
        <translation>%1，位于第 %2 个词元</translation>
    </message>
</context>
<context>
    <name>bild::RunController</name>
    <message>
        <source>No pair of models is loaded. Choose one in the tool bar, then run again.</source>
        <translation>未加载模型对。请在工具栏中选择一个，然后重新运行。</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs as soon as the pair is loaded</source>
        <translation>模型对加载后立即运行</translation>
    </message>
    <message>
        <source>Cutting the text into segments</source>
        <translation>正在把文本切分成片段</translation>
    </message>
    <message>
        <source>Running: segment %1 of %2</source>
        <translation>正在运行：第 %1 个片段，共 %2 个</translation>
    </message>
    <message>
        <source>Asking the large model</source>
        <translation>正在询问大模型</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln segment(s)</source>
        <translation>
            <numerusform>完成：%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 segments</source>
        <translation>已停止：完成 %1 个片段，共 %2 个</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>Summarizing the parts&apos; summaries</source>
        <translation>正在对各部分的摘要再作摘要</translation>
    </message>
    <message>
        <source>Summarizing once more: piece %1 of %2</source>
        <translation>再次摘要：第 %1 段，共 %2 段</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed one(s) left alone</source>
        <translation>
            <numerusform>%Ln 个已确认的保持不变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RunSummary</name>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>Drafted tokens that the large model kept, of those it has looked at.</source>
        <translation>大模型查看过的草稿词元中被保留的比例。</translation>
    </message>
    <message>
        <source>large passes per token</source>
        <translation>每词元大模型运算次数</translation>
    </message>
    <message>
        <source>Passes of the large model / tokens written. The large model alone needs 1.</source>
        <translation>大模型运算次数 / 写出的词元数。仅用大模型时为 1。</translation>
    </message>
    <message>
        <source>wasted drafts</source>
        <translation>浪费的草稿</translation>
    </message>
    <message>
        <source>Passes of the small model that wrote nothing because it was unsure, plus drafted tokens that were taken back.</source>
        <translation>小模型因没有把握而未写出内容的运算次数，加上被收回的草稿词元数。</translation>
    </message>
    <message>
        <source>agreement with large alone</source>
        <translation>与仅用大模型的一致率</translation>
    </message>
    <message>
        <source>Segments whose output is the same as the large model&apos;s own. BiLD is not lossless: where the small model is sure and the large one does not object, their words may differ. Known once the large model has run alone (Race).</source>
        <translation>输出与大模型自身输出相同的片段。BiLD 并非无损：小模型有把握而大模型不反对之处，两者的词语可能不同。大模型单独运行一次（竞速）后即可得知。</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Tokens written / time from the source to the last token, both encoders included.</source>
        <translation>写出的词元数 / 从原文到最后一个词元的时间，包括两个编码器。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bild::SessionDisplay</name>
    <message>
        <source>%1 tokens/s · %2 % accepted</source>
        <translation>%1 词元/秒 · 接受 %2%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) changed: %1 writes them</source>
        <translation>
            <numerusform>%Ln 个分段已更改：按 %1 重新生成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SessionModel</name>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Small model</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>Large model</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>bild::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>bild::SourceView</name>
    <message>
        <source>Source text</source>
        <translation>原文文本</translation>
    </message>
    <message>
        <source>Write or paste a text here, or drop a text file.</source>
        <translation>在此输入或粘贴文本，或拖入文本文件。</translation>
    </message>
</context>
<context>
    <name>bild::SpeedupChart</name>
    <message>
        <source>Speedup over large alone</source>
        <translation>相对仅用大模型的加速比</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Speedup over large alone (measured)</source>
        <translation>相对仅用大模型的加速比（实测）</translation>
    </message>
    <message>
        <source>Speedup over large alone (estimated)</source>
        <translation>相对仅用大模型的加速比（估计）</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>a speedup factor</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 ms a large step × tokens</source>
        <extracomment>how the time of the large model alone was estimated</extracomment>
        <translation>大模型每步 %1 ms × 词元数</translation>
    </message>
    <message>
        <source>at best %1×: hardly a gain on this machine</source>
        <extracomment>%1: the speedup, were every draft kept</extracomment>
        <translation>最多 %1×：在这台机器上几乎没有收益</translation>
    </message>
    <message>
        <source>at best %1×, were every draft kept</source>
        <extracomment>likewise</extracomment>
        <translation>若每个草稿都保留，最多 %1×</translation>
    </message>
    <message numerus="yes">
        <source>large alone wrote %Ln token(s)</source>
        <translation>
            <numerusform>大模型单独写了 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the large model alone / BiLD&apos;s time for the same segments, encoders included. Measured: both have written them to the end on this machine. Estimated (≈, dotted): the large model&apos;s time is one of its steps in this run × the tokens written; what it would write alone may be longer or shorter. Replays and animations do not count.</source>
        <translation>对相同分段，大模型单独运行的时间 / BiLD 的时间，包括编码器。实测：两者都在这台机器上把它们写完。估计（≈，点线）：大模型的时间取本次运行中它的一步 × 写出的词元数；它单独写出的内容可能更长或更短。回放和动画不计入。</translation>
    </message>
    <message>
        <source>measuring…</source>
        <extracomment>in place of the speedup; how it was estimated meanwhile</extracomment>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>≈%1 by %2 ms a large step × tokens</source>
        <translation>按每个大模型步 %2 毫秒 × 词元数约为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) compared</source>
        <translation>
            <numerusform>已比较 %Ln 个分段中的 %1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SpellingController</name>
    <message>
        <source>The spelling is not checked in these languages, since they have no dictionary here: %1. On Debian and Ubuntu install %2, and start again.</source>
        <extracomment>%1: languages; %2: names of packages</extracomment>
        <translation>以下语言没有词典，因此不检查拼写：%1。请在 Debian 或 Ubuntu 上安装 %2，然后重新启动。</translation>
    </message>
</context>
<context>
    <name>bild::SpellingMarks</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在查找建议…</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>将“%1”加入我的词汇</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
</context>
<context>
    <name>bild::StatusLine</name>
    <message>
        <source>text never leaves this machine</source>
        <translation>文本绝不离开本机</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Speed and acceptance</source>
        <translation>速度和接受率</translation>
    </message>
    <message>
        <source>Tokens written a second; drafted tokens kept / drafted tokens verified.</source>
        <translation>每秒写出的词元数；保留的草稿词元 / 验证的草稿词元。</translation>
    </message>
    <message>
        <source>Pair of models</source>
        <translation>模型对</translation>
    </message>
    <message>
        <source>The models run on this computer. Nothing is sent anywhere.</source>
        <translation>模型在本机运行。不会向任何地方发送任何内容。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>编码：%1</translation>
    </message>
</context>
<context>
    <name>bild::SummaryBar</name>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Length of the summary: %1</source>
        <translation>摘要长度：%1</translation>
    </message>
    <message numerus="yes">
        <source>One or two sentences, about %Ln token(s).</source>
        <translation>
            <numerusform>一到两句，约 %Ln 个词元。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About three sentences, %Ln token(s).</source>
        <translation>
            <numerusform>约三句，%Ln 个词元。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Six sentences or more, about %Ln token(s).</source>
        <translation>
            <numerusform>六句或更多，约 %Ln 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <source>A long article is summarized in parts, and their summaries once more where they are longer than that.</source>
        <translation>长文章分段摘要；各段摘要若超过该长度，会再摘要一次。</translation>
    </message>
    <message>
        <source>nothing of five words or more is copied</source>
        <translation>没有照搬五词以上的词串</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sequence(s) of five words or more</source>
        <translation>
            <numerusform>%Ln 处五词以上的词串</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied sequences</source>
        <translation>照搬的词串</translation>
    </message>
    <message>
        <source>Copied sequences: %1</source>
        <translation>照搬的词串：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %Ln word(s)</source>
        <extracomment>which of the copied sequences, of how many, and its length</extracomment>
        <translation>
            <numerusform>第 %1 处，共 %2 处：%Ln 个词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SweepGridEditor</name>
    <message>
        <source>Thresholds to try</source>
        <translation>要尝试的阈值</translation>
    </message>
    <message>
        <source>Fallback below</source>
        <translation>回退：低于</translation>
    </message>
    <message>
        <source>Rollback above</source>
        <translation>回滚：高于</translation>
    </message>
    <message>
        <source>and never</source>
        <translation>以及从不</translation>
    </message>
    <message>
        <source>Also tries to take nothing back at all</source>
        <translation>同时尝试完全不收回</translation>
    </message>
    <message>
        <source>%1: from</source>
        <translation>%1：起始值</translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation>%1：终止值</translation>
    </message>
    <message>
        <source>%1: number of steps</source>
        <translation>%1：步数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>in steps:</source>
        <extracomment>&quot;0.30 to 0.90 in 5 steps&quot;</extracomment>
        <translation>步数：</translation>
    </message>
    <message>
        <source>runs: </source>
        <extracomment>how often each cell is measured; &quot;runs: 3&quot;</extracomment>
        <translation>运行次数： </translation>
    </message>
    <message>
        <source>Runs of each cell</source>
        <translation>每格运行次数</translation>
    </message>
    <message>
        <source>Each cell is measured so often. Only where runs of one cell differ less than cells do, the map can tell which one is faster.</source>
        <translation>每格测量的次数。只有当同一格各次运行的差异小于各格之间的差异时，这张图才能说明哪一格更快。</translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>a speedup factor</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>fallback below %1, rollback above %2</source>
        <translation>低于 %1 时回退，高于 %2 时回滚</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1 tokens per second, %2× as fast as large alone</source>
        <translation>每秒 %1 个词元，速度是仅用大模型的 %2×</translation>
    </message>
    <message>
        <source>%1 tokens per second</source>
        <translation>每秒 %1 个词元</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) the same as large alone</source>
        <translation>
            <numerusform>%Ln 个片段中有 %1 个与仅用大模型相同</numerusform>
        </translation>
    </message>
    <message>
        <source>acceptance %1 %</source>
        <translation>接受率 %1%</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range of numbers</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), %1 to %2 ms</source>
        <translation>
            <numerusform>运行 %Ln 次，%1 到 %2 毫秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapView</name>
    <message>
        <source>fallback threshold</source>
        <translation>回退阈值</translation>
    </message>
    <message>
        <source>rollback threshold, nats</source>
        <translation>回滚阈值，奈特</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>agreement, %</source>
        <translation>一致率，%</translation>
    </message>
    <message>
        <source>acceptance, %</source>
        <translation>接受率，%</translation>
    </message>
    <message>
        <source>Threshold map</source>
        <translation>阈值图</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops measuring; what was measured stays.</source>
        <translation>停止测量；已测得的结果保留。</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>速度(&amp;E)</translation>
    </message>
    <message>
        <source>Speedup over the large model alone where that was measured, else tokens per second</source>
        <translation>已测得仅用大模型的速度时，为相对于它的加速比；否则为每秒词元数</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>一致率(&amp;A)</translation>
    </message>
    <message>
        <source>Share of segments whose output is the same as the large model&apos;s own</source>
        <translation>输出与大模型自身输出相同的片段的比例</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>Shows all that was measured as a table</source>
        <translation>以表格显示全部测量结果</translation>
    </message>
    <message>
        <source>Sa&amp;ve numbers…</source>
        <translation>保存数值(&amp;V)…</translation>
    </message>
    <message>
        <source>Saves the table as CSV</source>
        <translation>将表格保存为 CSV</translation>
    </message>
    <message>
        <source>Heat map: fallback thresholds down, rollback thresholds across</source>
        <translation>热图：回退阈值自上而下，回滚阈值自左而右</translation>
    </message>
    <message>
        <source>↓ fallback below  → rollback above</source>
        <translation>↓ 回退：低于  → 回滚：高于</translation>
    </message>
    <message>
        <source>Measured cells</source>
        <translation>已测量的单元格</translation>
    </message>
    <message>
        <source>Save the measured cells</source>
        <translation>保存已测量的单元格</translation>
    </message>
    <message>
        <source>fastest run, ms</source>
        <translation>最快一次，毫秒</translation>
    </message>
    <message>
        <source>slowest run, ms</source>
        <translation>最慢一次，毫秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Runs the source several times for each cell.</source>
        <translation>为每一格多次运行原文。</translation>
    </message>
    <message>
        <source>run %v of %m</source>
        <extracomment>%v and %m are numbers</extracomment>
        <translation>第 %v 次，共 %m 次</translation>
    </message>
    <message>
        <source>Each cell is the median of some runs of the source with its own pair of thresholds. Click a measured cell, or press Enter on it, to apply it.</source>
        <translation>每一格是用各自的一对阈值多次运行原文的中位数。点击已测量的格子，或在其上按回车，即可采用。</translation>
    </message>
    <message numerus="yes">
        <source>The text is short (%Ln token(s)): measure on a longer one before you rely on it.</source>
        <translation>
            <numerusform>文本很短（%Ln 个词元）：请先用更长的文本测量，再作参考。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to apply it.</source>
        <translation>点击格子，或在其上按回车，即可采用。</translation>
    </message>
    <message>
        <source>Measured once so far: which cell is the fastest cannot be told, since a second run may turn out otherwise.</source>
        <translation>目前只测量了一次：无法判断哪一格最快，因为再运行一次结果可能不同。</translation>
    </message>
    <message numerus="yes">
        <source>No cell is clearly the fastest: those of %Ln other(s) overlap with the runs of the best one (fallback below %1, rollback above %2).</source>
        <translation>
            <numerusform>没有一格明显最快：另有 %Ln 格的运行时间与最好的一格（回退低于 %1，回滚高于 %2）重叠。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fastest: fallback below %1, rollback above %2, with %3 tokens per second.</source>
        <translation>最快：回退低于 %1，回滚高于 %2，每秒 %3 个词元。</translation>
    </message>
</context>
<context>
    <name>bild::TimelineCanvas</name>
    <message>
        <source>Timeline of forward passes</source>
        <translation>前向运算时间线</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>滚动时间线</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>small model: drafted, and kept</source>
        <translation>小模型：起草，并被保留</translation>
    </message>
    <message>
        <source>small model: too unsure, so the large model was asked</source>
        <translation>小模型：没有把握，因此询问了大模型</translation>
    </message>
    <message>
        <source>small model: drafted, and taken back</source>
        <translation>小模型：起草，又被收回</translation>
    </message>
    <message>
        <source>large model: its own turn</source>
        <translation>大模型：自身轮次</translation>
    </message>
    <message>
        <source>large model: fallback</source>
        <translation>大模型：回退</translation>
    </message>
    <message>
        <source>large model: took drafts back, and wrote its own token</source>
        <translation>大模型：收回草稿，写出自己的词元</translation>
    </message>
    <message numerus="yes">
        <source>%1
token %2 of segment %3; %4 ms; %Ln token(s) read</source>
        <translation>
            <numerusform>%1
第 %3 个片段的第 %2 个词元；%4 ms；读取 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Each forward pass of a run appears here.</source>
        <translation>运行的每次前向运算都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>bild::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>到开头（Home）</translation>
    </message>
    <message>
        <source>Back one token</source>
        <translation>后退一个词元</translation>
    </message>
    <message>
        <source>Back one token (←; a round: Ctrl+←)</source>
        <translation>后退一个词元（←；一轮：Ctrl+←）</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格键）</translation>
    </message>
    <message>
        <source>Forward one token</source>
        <translation>前进一个词元</translation>
    </message>
    <message>
        <source>Forward one token (→; a round: Ctrl+→)</source>
        <translation>前进一个词元（→；一轮：Ctrl+→）</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>到结尾（End）</translation>
    </message>
    <message>
        <source>Smaller blocks</source>
        <translation>缩小方块</translation>
    </message>
    <message>
        <source>Smaller blocks (−, Ctrl+wheel)</source>
        <translation>缩小方块（−，Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Larger blocks</source>
        <translation>放大方块</translation>
    </message>
    <message>
        <source>Larger blocks (+, Ctrl+wheel)</source>
        <translation>放大方块（+，Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>token %1 · %2 ms</source>
        <translation>第 %1 个词元 · %2 ms</translation>
    </message>
    <message>
        <source>⚑ %1 at token %2</source>
        <translation>⚑ %1，位于第 %2 个词元</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Show the whole run at once (0)</source>
        <translation>一次显示整个运行 (0)</translation>
    </message>
</context>
<context>
    <name>bild::TokenCard</name>
    <message>
        <source>How this token came about</source>
        <translation>这个词元的由来</translation>
    </message>
    <message>
        <source>Ask the &amp;large model here</source>
        <translation>在此询问大模型(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Trust the small model here</source>
        <translation>在此信任小模型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pick another…</source>
        <translation>选择其他(&amp;P)…</translation>
    </message>
    <message>
        <source>&lt;b&gt;“%1”&lt;/b&gt; &lt;span style=&quot;color:%3&quot;&gt;%2&lt;/span&gt;</source>
        <translation>&lt;b&gt;“%1”&lt;/b&gt; &lt;span style=&quot;color:%3&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>%1	%2 / %3</source>
        <comment>a token, and how likely it is to the small / the large model</comment>
        <translation>%1	%2 / %3</translation>
    </message>
</context>
<context>
    <name>bild::TokenController</name>
    <message>
        <source>No pair of models is loaded yet.</source>
        <translation>尚未加载模型对。</translation>
    </message>
    <message>
        <source>This output was generated by another pair or for another task. Run the text again first.</source>
        <translation>此输出由其他模型对或其他任务生成。请先重新运行文本。</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>选择“%1”</translation>
    </message>
</context>
<context>
    <name>bild::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>退出导览(&amp;L)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a step of the tour: &quot;2 of 5&quot;</extracomment>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bild::TraceLoader</name>
    <message>
        <source>There is not enough memory for %1. Close other programs, or open a shorter one.</source>
        <translation>内存不足，无法打开 %1。请关闭其他程序，或打开较短的一份。</translation>
    </message>
</context>
<context>
    <name>bild::ViewController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>About BiLD Studio</source>
        <translation>关于 BiLD Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;BiLD Studio %1&lt;/h3&gt;&lt;p&gt;Translate and summarize with a big and a little model together, and see how it works.&lt;/p&gt;&lt;p&gt;The method is the Big Little Decoder: S. Kim et al., “Speculative Decoding with Big Little Decoder”, NeurIPS 2023.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;BiLD Studio %1&lt;/h3&gt;&lt;p&gt;用一大一小两个模型协作翻译和摘要，并看清其中的过程。&lt;/p&gt;&lt;p&gt;所用方法是 Big Little Decoder：S. Kim 等，“Speculative Decoding with Big Little Decoder”，NeurIPS 2023。&lt;/p&gt;&lt;p&gt;许可：GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The whole output was copied</source>
        <translation>已复制全部输出</translation>
    </message>
    <message>
        <source>Timeline, while it has the keyboard</source>
        <translation>时间线（获得键盘焦点时）</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>One token back or forward</source>
        <translation>后退或前进一个词元</translation>
    </message>
    <message>
        <source>Ctrl+← Ctrl+→</source>
        <translation>Ctrl+← Ctrl+→</translation>
    </message>
    <message>
        <source>One round back or forward</source>
        <translation>后退或前进一轮</translation>
    </message>
    <message>
        <source>Shift+← Shift+→</source>
        <translation>Shift+← Shift+→</translation>
    </message>
    <message>
        <source>Select passes</source>
        <translation>选择前向计算</translation>
    </message>
    <message>
        <source>Home End</source>
        <translation>Home End</translation>
    </message>
    <message>
        <source>To the start or the end of the run</source>
        <translation>到运行的开头或结尾</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>Larger or smaller blocks</source>
        <translation>放大或缩小块</translation>
    </message>
    <message>
        <source>The whole run at once</source>
        <translation>一次显示整个运行</translation>
    </message>
    <message>
        <source>Output, while it has the keyboard</source>
        <translation>输出（获得键盘焦点时）</translation>
    </message>
    <message>
        <source>From token to token, with the card that explains it</source>
        <translation>逐个词元移动，并显示说明卡片</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+点击</translation>
    </message>
    <message>
        <source>Keep a token&apos;s card open, and use its buttons</source>
        <translation>保持词元卡片打开，并使用其按钮</translation>
    </message>
</context>
</TS>
